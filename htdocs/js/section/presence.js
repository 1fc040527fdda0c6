// Who else is on this page, and which answers somebody has changed: asked now and then while the page is looked at and somebody is there.
const PAUSE = 20000;
// Without a sign of life for so long, the page falls silent: a session that nobody uses must be able to end.
const AWAY = 300000;

export class Presence {
  constructor(post, paper, notes, signIn) {
    Object.assign(this, { post, paper, notes, signIn });
    this.line = document.getElementById("here");
    this.alive = performance.now();
    this.heard = -PAUSE;
  }

  begin() {
    for (const sign of ["input", "keydown", "pointerdown", "scroll"]) {
      document.addEventListener(sign, () => { this.alive = performance.now(); }, { passive: true, capture: true });
    }
    document.addEventListener("visibilitychange", () => this.ask());
    setInterval(() => this.ask(), PAUSE / 4);
    this.ask();
  }

  async ask() {
    const now = performance.now();
    if (document.hidden || this.signIn.isNeeded || now - this.alive > AWAY || now - this.heard < PAUSE) return;
    this.heard = now;
    const answer = await this.post.news();
    if (answer.status === 200) this.hear(answer);
    else if (answer.status === 401) this.signIn.ask(true);
  }

  // The answer to a saving brings the same news.
  hear({ here = "", newer = [] }) {
    this.heard = performance.now();
    if (this.line && this.line.textContent !== here) this.line.textContent = here;
    for (const { question: id, base, text } of newer) this.changed(this.paper.questions.get(id), base, text);
  }

  changed(question, base, text) {
    // Of an answer that is on its way right now this may be the page's own revision.
    if (!question?.field || base <= question.base || question.unanswered !== null || question.isInConflict) return;
    const note = this.notes.put(question, "changed", text);
    // What was typed here meanwhile is joined or put beside the other text when it is saved.
    if (!question.isTouched) note.append(this.notes.button(this.notes.words.show, () => this.show(question)));
  }

  async show(question) {
    if (question.isTouched) return;
    const answer = await this.post.answer(() => [["base", `${question.id}:${question.base}`], [`conflict.${question.id}`, "theirs"]]);
    if (answer.status === 401) return this.signIn.ask();
    if (answer.status !== 200 || question.isTouched) return;
    question.show(answer.html, answer.base);
    this.paper.keepBases();
    this.notes.remove(question, "changed");
    question.controls[0]?.focus();
  }
}

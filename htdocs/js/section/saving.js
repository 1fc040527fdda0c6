// Each answer is sent alone: a moment after typing stops, when a choice changes, and when the page is left or hidden.
const PAUSE = 1500, CHOICE_PAUSE = 300;
const FIRST_RETRY = 2000, LONGEST_RETRY = 60000;
// As long as the page's own button may take; afterwards whoever is still here writes on.
const SUBMITTING = 30000;
const IS_CHOICE = "select, [type=radio], [type=checkbox]";

export class Saving {
  constructor(parts) {
    Object.assign(this, parts);
    // Questions that wait, in the order in which they were changed, each with its timer; without one it is its turn as soon as there is a way.
    this.waiting = new Map();
    this.sending = new Set();
    this.retry = FIRST_RETRY;
    this.retryTimer = null;
    // Nothing can be saved here any more, such as after the report was submitted.
    this.isOver = false;
    this.isLeaving = false;
    this.typed = new Set();
    this.follow.saving = this;
  }

  begin() {
    this.form.addEventListener("input", (event) => { this.typed.add(this.paper.of(event.target)); this.changed(event.target); });
    this.form.addEventListener("change", (event) => { if (event.target.matches(IS_CHOICE)) this.changed(event.target); });
    document.addEventListener("submit", (event) => this.submitted(event), true);
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.sendAll(true); });
    window.addEventListener("pagehide", () => this.leave());
    window.addEventListener("pageshow", (event) => { if (event.persisted) this.writeOn(); else this.forgetOldFields(); });
    window.addEventListener("online", () => this.tryAgain());
    window.addEventListener("offline", () => { if (this.waiting.size) this.unreachable(); });
    this.signIn.onSignedIn = () => this.tryAgain();
    for (const question of this.paper.questions.values()) {
      if (question.isInConflict) this.offerChoice(question);
      // Typed before this script was there.
      if (isNew() && question.controls.length && question.isTouched) this.changed(question.controls[0]);
    }
  }

  // Going back or reloading, browsers put into the fields what stood there when the page was left; the site may have something newer by now.
  // What was not saved then is offered from this browser's own copies.
  forgetOldFields() {
    if (isNew()) return;
    for (const question of this.paper.questions.values()) {
      if (question.isTouched && !this.typed.has(question)) question.value = question.saved;
    }
  }

  changed(control) {
    const question = this.paper.of(control);
    if (!question || this.isLeaving) return;
    if (!question.isTouched && question.unanswered === null) { this.settle(question); return; }
    this.copies.put(question);
    if (this.isOver) return;
    this.wait(question, control.matches(IS_CHOICE) ? CHOICE_PAUSE : PAUSE);
    this.status.isWaiting = true;
  }

  // Typed back to what is saved: nothing has to be sent.
  settle(question) {
    clearTimeout(this.waiting.get(question));
    this.waiting.delete(question);
    this.copies.discard(question);
    this.status.isWaiting = this.waiting.size > 0;
  }

  // What is typed later takes the place of what waits.
  wait(question, pause) {
    clearTimeout(this.waiting.get(question));
    this.waiting.set(question, setTimeout(() => this.send(question), pause));
  }

  get isHeld() { return this.isOver || this.isLeaving || this.signIn.isNeeded || this.retryTimer !== null; }

  sendAll(isAtOnce = false) { for (const question of [...this.waiting.keys()]) this.send(question, isAtOnce); }

  // One after the other; a page that is hidden may not come back, so all at once then. Never twice at once for the same question.
  async send(question, isAtOnce = false) {
    clearTimeout(this.waiting.get(question));
    if (this.signIn.isQuiet) this.signIn.ask();
    if (this.isHeld || this.sending.has(question) || (this.sending.size && !isAtOnce)) { this.waiting.set(question, null); return; }
    if (!navigator.onLine) { this.waiting.set(question, null); this.unreachable(); return; }
    this.waiting.delete(question);
    // What may have arrived is sent again as it was: its answer tells on what anything newer is based.
    const value = question.unanswered ?? question.value;
    this.sending.add(question);
    question.unanswered = value;
    const answer = await this.post.answer(() => this.fields(question, value), isAtOnce);
    this.sending.delete(question);
    this.heard(question, value, answer);
    this.status.isWaiting = this.waiting.size > 0;
    const next = [...this.waiting].find(([, timer]) => timer === null);
    if (next && !this.isHeld) this.send(next[0]);
  }

  // Where two texts stand side by side, what is typed is kept there until the person has chosen.
  fields(question, value, decision = question.isInConflict ? "later" : "") {
    const decided = decision ? [[`conflict.${question.id}`, decision]] : [];
    return [["base", `${question.id}:${question.base}`], ...decided, ...new URLSearchParams(value)];
  }

  heard(question, value, answer) {
    if (answer.status === 0 || answer.status >= 500) { this.later(question); return; }
    question.unanswered = null;
    if (answer.status === 401) {
      this.waiting.set(question, null);
      this.signIn.ask();
    } else if (answer.status === 429) {
      this.later(question, answer.text);
    } else if (answer.status === 409 && answer.html) {
      this.conflict(question, value, answer);
    } else if (answer.status === 200) {
      this.saved(question, value, answer);
    } else {
      this.refused(question, answer);
    }
  }

  saved(question, value, answer) {
    const isTouchedSince = question.value !== value;
    this.retry = FIRST_RETRY;
    // An answer of the earlier report that was changed is confirmed by that.
    if (answer.base > question.base) question.field?.querySelector(".former-waits")?.remove();
    question.base = answer.base;
    question.saved = value;
    this.copies.remove(question, value);
    this.notes.remove(question, "changed");
    if (isTouchedSince) {
      if (!this.waiting.has(question)) this.wait(question, PAUSE);
    } else {
      if (answer.html) question.show(answer.html, answer.revision ?? answer.base);
      if (answer.html && answer.text) this.notes.put(question, "joined", answer.text);
      if (answer.time) this.status.saved(answer.time); else if (answer.text) this.status.say(answer.text);
    }
    this.paper.keepBases();
    this.derived(answer.derived);
    if (answer.follow) this.follow.offer(question); else this.follow.withdraw();
    this.presence.hear(answer);
  }

  // Values that follow from this answer.
  derived(values) {
    for (const [id, words] of Object.entries(values ?? {})) {
      const element = document.getElementById(id);
      if (element) element.textContent = words;
    }
  }

  conflict(question, value, answer) {
    clearTimeout(this.waiting.get(question));
    this.waiting.delete(question);
    question.showConflict(answer.html, answer.base);
    // What was sent is kept beside the answer; what was typed since follows it there.
    question.saved = value;
    this.copies.remove(question, value);
    if (question.isTouched) this.wait(question, PAUSE);
    this.paper.keepBases();
    this.notes.remove(question, "changed");
    this.status.say(answer.text, true);
    this.offerChoice(question);
    this.presence.hear(answer);
  }

  // The person decides, here or with the page's button.
  offerChoice(question) {
    const button = this.notes.button(this.status.data.choose, async () => {
      const value = question.value, choice = question.choice;
      const answer = await this.post.answer(() => this.fields(question, value, choice));
      if (answer.status !== 200) { this.heard(question, value, answer); return; }
      if (choice !== "later") question.field.querySelector(".conflict")?.remove();
      question.saved = value;
      this.saved(question, value, answer);
      question.controls[0]?.focus();
    });
    button.className = "button button-second";
    question.field.querySelector(".conflict").append(button);
  }

  refused(question, answer) {
    // A field that cannot be taken says nothing about the others; everything else ends the writing on this page.
    this.isOver = answer.status !== 422;
    if (this.isOver) this.waiting.clear();
    this.status.say(answer.text, true);
  }

  unreachable() { this.status.say(this.status.data.kept, true); }

  later(question, text) {
    if (!this.waiting.has(question)) this.waiting.set(question, null);
    this.status.say(text ?? this.status.data.kept, true);
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.tryAgain(), this.retry);
    this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
  }

  tryAgain() {
    clearTimeout(this.retryTimer);
    this.retryTimer = null;
    this.sendAll();
  }

  // The page's button saves everything: what waits is in the form already. An answer on its way is waited for, since it moves the form's base.
  submitted(event) {
    if (event.target !== this.form) return;
    this.isLeaving = true;
    if (this.sending.size) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const patience = new Promise((resolve) => { setTimeout(resolve, 4000); });
      Promise.race([this.post.last, patience]).then(() => { this.sending.clear(); this.form.requestSubmit(event.submitter); });
      return;
    }
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
    setTimeout(() => this.writeOn(), SUBMITTING);
  }

  leave() {
    if (this.isHeld) return;
    for (const question of this.waiting.keys()) {
      if (question.unanswered === null && this.post.leave(this.fields(question, question.value))) question.unanswered = question.value;
    }
  }

  // The browser kept the page while it was away. What was sent in leaving is sent again to hear what came of it.
  writeOn() {
    this.isLeaving = false;
    for (const question of this.paper.questions.values()) {
      if (question.controls.length && (question.isTouched || question.unanswered !== null)) this.changed(question.controls[0]);
    }
  }
}

// Neither reloaded nor come back to.
function isNew() { return performance.getEntriesByType("navigation")[0]?.type === "navigate"; }

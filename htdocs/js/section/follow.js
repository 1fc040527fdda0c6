// Questions that an answer has opened or closed come into the page, and go, without anything typed getting lost.
import { Question, begin, entries } from "./paper.js";

export class Follow {
  constructor(paper, notes, status) {
    Object.assign(this, { paper, notes, status });
    this.asked = null;
  }

  offer(question) {
    this.withdraw();
    this.asked = question;
    const note = this.notes.put(question, "follow", this.status.data.follow);
    note.append(this.notes.button(this.status.data.update, () => this.update()));
    // Under the answer it comes from, where the questions will follow.
    question.field.append(note);
  }

  withdraw() {
    if (this.asked) this.notes.remove(this.asked, "follow");
    this.asked = null;
  }

  async update() {
    const asked = this.asked;
    const answer = await fetch(location.pathname);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.getElementById("saving")?.closest("form");
    // Signed out, or submitted meanwhile: the page itself says so.
    if (!answer.ok || !form) return location.reload();
    const fresh = entries(form.elements.base.value);
    this.takeOut(new Set(fresh.map(([id]) => id)));
    const first = this.putIn(fresh, form);
    this.paper.keepBases();
    this.withdraw();
    (first ?? asked).controls[0]?.focus();
  }

  takeOut(kept) {
    for (const question of [...this.paper.questions.values()]) {
      // What was typed and not saved yet stays, whatever the questionnaire says.
      if (kept.has(question.id) || question.isTouched) continue;
      this.saving.settle(question);
      question.field?.remove();
      this.paper.questions.delete(question.id);
    }
  }

  // In the page's order; gives back the first one that is new.
  putIn(fresh, form) {
    const questions = new Map();
    let before = null, first = null;
    for (const [id, base] of fresh) {
      let question = this.paper.questions.get(id);
      if (!question) {
        const field = new Question(form, id, base).field;
        if (field) {
          if (before) before.after(document.adoptNode(field)); else this.paper.form.prepend(document.adoptNode(field));
          begin(field);
        }
        question = new Question(this.paper.form, id, base);
        first ??= field ? question : null;
      }
      before = question.field ?? before;
      questions.set(id, question);
    }
    // Those that stay although they are asked no longer.
    for (const [id, question] of this.paper.questions) if (!questions.has(id)) questions.set(id, question);
    this.paper.questions = questions;
    return first;
  }
}

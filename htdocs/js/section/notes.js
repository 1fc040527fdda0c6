// A quiet line above the controls of a question, with what can be done about it.
export class Notes {
  constructor(words) { this.words = words; }

  // A note of the same kind takes the place of the one before.
  put(question, kind, sentence) {
    this.remove(question, kind);
    const note = document.createElement("div");
    note.className = "note";
    note.dataset.kind = kind;
    note.setAttribute("role", "status");
    const words = document.createElement("p");
    words.textContent = sentence;
    note.append(words);
    const heading = question.field.querySelector(".question");
    (heading.closest("legend") ?? heading).after(note);
    return note;
  }

  remove(question, kind) { question.field?.querySelector(`.note[data-kind="${kind}"]`)?.remove(); }

  button(text, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-quiet";
    button.textContent = text;
    button.addEventListener("click", act);
    return button;
  }
}

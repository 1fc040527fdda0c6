// The questions of the page. All controls of a question are one answer: ticks, several boxes, every cell of a table.
const CONTROLS = "input[name], select[name], textarea[name]";

export class Question {
  constructor(form, id, base) {
    this.form = form;
    this.id = id;
    // The revision on which what is typed now is based.
    this.base = base;
    // What the server has, as far as this page knows: as the page came, whatever was typed into it or put back by the browser since.
    this.saved = this.sent((control) => control.defaultValue, (control) => control.defaultChecked, (option) => option.defaultSelected);
    // What was sent without hearing whether it arrived: it is sent again as it was before anything newer.
    this.unanswered = null;
  }

  owns(name) { return name === this.id || name.startsWith(`${this.id}.`); }

  get controls() { return [...this.form.elements].filter((control) => control.name && this.owns(control.name)); }

  // A value that follows from others has no controls, only its words.
  get field() { return (this.controls[0] ?? this.form.querySelector(`[id="${this.id.replaceAll(".", "-")}"]`))?.closest(".field"); }

  // As it is sent: name=value&name=value.
  get value() { return this.sent((control) => control.value, (control) => control.checked, (option) => option.selected); }

  sent(valueOf, isChecked, isSelected) {
    const entries = [];
    for (const control of this.controls) {
      if (control.tagName === "SELECT") {
        const chosen = [...control.options].find(isSelected) ?? control.options[0];
        entries.push([control.name, chosen?.value ?? ""]);
      } else if (control.type !== "radio" && control.type !== "checkbox") {
        entries.push([control.name, valueOf(control)]);
      } else if (isChecked(control)) {
        entries.push([control.name, control.value]);
      }
    }
    return new URLSearchParams(entries).toString();
  }

  set value(text) {
    const values = new URLSearchParams(text);
    for (const control of this.controls) {
      if (control.type === "radio" || control.type === "checkbox") {
        // A radio button without a value stands for no answer.
        control.checked = values.has(control.name) ? values.getAll(control.name).includes(control.value) : control.type === "radio" && control.value === "";
      } else {
        control.value = values.get(control.name) ?? "";
      }
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  get isTouched() { return this.value !== this.saved; }
  get isInConflict() { return Boolean(this.field?.querySelector(".conflict")); }
  // What is chosen between two texts.
  get choice() { return this.form.elements[`conflict.${this.id}`]?.value; }

  // What stands in the report now comes into the page; whoever writes in this field keeps the caret.
  show(html, base) {
    const field = this.field, fresh = fieldFrom(html);
    const controls = [...field.querySelectorAll(CONTROLS)].filter((control) => this.owns(control.name));
    const others = [...fresh.querySelectorAll(CONTROLS)].filter((control) => this.owns(control.name));
    const isSame = controls.length === others.length
      && controls.every((control, place) => control.name === others[place].name && control.type === others[place].type
        && (control.type !== "radio" && control.type !== "checkbox" || control.value === others[place].value));
    if (isSame) {
      controls.forEach((control, place) => copy(others[place], control));
    } else {
      field.replaceWith(fresh);
      begin(fresh);
    }
    this.field.querySelector(".conflict")?.remove();
    this.base = base;
    this.saved = this.value;
    controls[0]?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // Both texts of a conflict stand above the field, which keeps what was typed.
  showConflict(html, base) {
    const fresh = fieldFrom(html).querySelector(".conflict");
    const field = this.field;
    field.querySelector(".conflict")?.remove();
    const first = field.querySelector(`:scope > :is(${CONTROLS}, :has(:is(${CONTROLS}))):not(.note)`);
    field.insertBefore(fresh, first);
    this.base = base;
  }
}

export class Paper {
  constructor(form) {
    this.form = form;
    this.questions = new Map();
    for (const [id, base] of entries(form.elements.base.value)) this.questions.set(id, new Question(form, id, base));
  }

  // The question that a control belongs to.
  of(control) {
    for (const question of this.questions.values()) if (control?.name && question.owns(control.name)) return question;
    return null;
  }

  get bases() { return [...this.questions.values()].map((question) => `${question.id}:${question.base}`).join(" "); }

  // The form's own field follows: its button never comes into conflict with what the page has saved itself.
  keepBases() { this.form.elements.base.value = this.bases; }
}

// What site.js does for the fields that come with the page.
export function begin(field) { field.querySelectorAll("[data-limit]").forEach(window.keepCounting); }

// `id:revision` separated by spaces, as the server writes it.
export function entries(text) {
  return text.split(" ").filter(Boolean).map((entry) => {
    const colon = entry.lastIndexOf(":");
    return [entry.slice(0, colon), Number(entry.slice(colon + 1))];
  });
}

export function fieldFrom(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.querySelector(".field");
}

function copy(from, to) {
  if (to.type === "radio" || to.type === "checkbox") { to.checked = from.checked; return; }
  if (to !== document.activeElement || to.tagName === "SELECT") { to.value = from.value; return; }
  const caret = to.selectionStart, rest = to.value.slice(caret);
  to.value = from.value;
  const place = from.value.endsWith(rest) ? from.value.length - rest.length : Math.min(caret, from.value.length);
  to.setSelectionRange(place, place);
}

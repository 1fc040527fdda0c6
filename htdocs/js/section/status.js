// The one line that says what is saved. It speaks when something has changed for good, not with every key.
export class Status {
  constructor(line) {
    this.data = line.dataset;
    this.said = line.querySelector(".saving-words");
    this.waits = line.querySelector(".saving-waits");
    this.line = line;
  }

  saved(time) { this.say(this.data.saved.replace("{time}", time)); }

  // A sentence of the page itself, by its name.
  tell(name) { this.say(this.data[name]); }

  say(text, isProblem = false) {
    if (this.said.textContent !== text) this.said.textContent = text;
    this.line.classList.toggle("is-problem", isProblem);
    this.line.querySelector("button")?.remove();
  }

  // While something waits, an earlier "saved" would be a promise too much.
  set isWaiting(isWaiting) {
    this.waits.textContent = isWaiting ? this.data.waits : "";
    this.line.classList.toggle("is-waiting", isWaiting);
  }

  offer(button) { this.said.after(button); }
}

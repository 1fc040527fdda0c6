// Signing in again without leaving the page: after a session that ended, a new password, or signing out in another tab.
export class SignIn {
  constructor(words, post, status) {
    this.words = words;
    this.post = post;
    this.status = status;
    this.isNeeded = false;
    // Nobody was typing when it was found out, so no window has opened by itself yet.
    this.isQuiet = false;
    this.onSignedIn = () => {};
    document.addEventListener("visibilitychange", () => this.lookAgain());
  }

  async ask(isQuiet = false) {
    this.isNeeded = true;
    this.isQuiet = isQuiet;
    this.status.say(this.words.signedOut, true);
    this.status.offer(this.button());
    if (!isQuiet) await this.open();
  }

  button() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-quiet";
    button.textContent = this.words.signIn;
    button.addEventListener("click", () => this.open());
    return button;
  }

  async open() {
    if (document.querySelector("dialog.sign-in")) return;
    const standing = await this.post.fetch(this.words.session);
    if (standing.status !== 200) {
      this.status.say(this.words.kept, true);
      this.status.offer(this.button());
      return;
    }
    // Signed in meanwhile, in another tab.
    if (standing.account === Number(this.words.account)) return this.goOn(standing);
    this.show(standing);
    if (standing.account) this.wrongPerson(standing);
  }

  // Come back from another tab, in which this person may have signed in.
  async lookAgain() {
    if (document.hidden || !this.isNeeded || this.dialog?.open) return;
    const standing = await this.post.fetch(this.words.session);
    if (standing.status === 200 && standing.account === Number(this.words.account)) this.goOn(standing);
  }

  show({ html }) {
    const dialog = document.createElement("dialog");
    dialog.className = "sign-in";
    dialog.setAttribute("aria-labelledby", "session-title");
    dialog.innerHTML = html;
    const before = document.activeElement;
    dialog.addEventListener("close", () => { dialog.remove(); before?.focus(); });
    dialog.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.submitter?.name === "close") dialog.close();
      else this.send(event.target);
    });
    document.body.append(dialog);
    this.dialog = dialog;
    dialog.showModal();
    dialog.querySelector("#username").focus();
  }

  async send(form, isAgain = false) {
    const answer = await this.post.fetch(this.words.session, new URLSearchParams(new FormData(form)));
    // The window's own seal had ended: the answer brings a new one.
    if (answer.status === 401 && !isAgain) { form.elements.csrf.value = answer.csrf; return this.send(form, true); }
    form.elements.password.value = "";
    if (answer.status !== 200) return this.problem(answer.text ?? this.words.kept);
    if (answer.account === Number(this.words.account)) return this.goOn(answer);
    form.elements.csrf.value = answer.csrf;
    this.wrongPerson(answer);
  }

  // Nothing of this page is sent in another person's name.
  wrongPerson({ name }) { this.problem(this.words.wrongPerson.replaceAll("{name}", name).replaceAll("{owner}", this.words.owner)); }

  problem(text) {
    const problem = this.dialog.querySelector("#session-problem");
    problem.textContent = text;
    this.dialog.querySelector("#password").focus();
  }

  goOn({ csrf }) {
    this.post.seal = csrf;
    this.isNeeded = false;
    this.dialog?.close();
    this.status.say("");
    this.onSignedIn();
  }
}

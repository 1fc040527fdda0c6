// Requests of this page, sealed like its form. Answers are sent one after the other, so that none is overtaken by an older one.
const PATIENCE = 20000;
// Browsers let no more than this outlive a page.
const OUTLIVES = 60000;

export class Post {
  constructor(form, paper) {
    this.form = form;
    this.paper = paper;
    this.path = new URL(form.action).pathname;
    // Ends when everything that was sent has been answered.
    this.last = Promise.resolve();
  }

  get seal() { return this.form.elements.csrf.value; }

  set seal(seal) { for (const field of document.querySelectorAll("input[name=csrf]")) field.value = seal; }

  body(fields) { return new URLSearchParams([["csrf", this.seal], ["page", this.paper.bases], ...fields]); }

  // After everything that was sent before, or at once. `fields` is asked for only then.
  answer(fields, isAtOnce = false) {
    const send = () => this.fetch(`${this.path}/answer`, this.body(fields()));
    const sent = isAtOnce ? send() : this.last.then(send);
    this.last = Promise.all([this.last, sent]);
    return sent;
  }

  news() { return this.fetch(`${this.path}/presence`, this.body([])); }

  // For a page that goes away: nobody is there to hear the answer.
  leave(fields) { return navigator.sendBeacon(`${this.path}/answer`, this.body(fields)); }

  // The status with what the answer says; status 0 for a server that is not there, or not ours, or in trouble.
  async fetch(path, body) {
    try {
      const request = body ? { method: "POST", body, keepalive: String(body).length < OUTLIVES } : {};
      const answer = await fetch(path, { ...request, signal: AbortSignal.timeout(PATIENCE) });
      const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json");
      return isOurs ? { status: answer.status, ...await answer.json() } : { status: 0 };
    } catch {
      return { status: 0 };
    }
  }
}

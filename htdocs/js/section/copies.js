// What was typed and is not saved yet, kept in this browser: for each login, page and question the newest text.
const KEPT_DAYS = 30;

export class Copies {
  constructor(account, path, clock) {
    this.prefix = `ocrt ${account} ${path} `;
    this.clock = clock;
    this.forgetOld(`ocrt ${account} `);
  }

  put(question) {
    const copy = { value: question.value, base: question.base, at: this.clock.now };
    // A browser may have no room or forbid it: then the page alone keeps the text.
    try { localStorage.setItem(this.prefix + question.id, JSON.stringify(copy)); } catch { return; }
  }

  get(question) { return read(this.prefix + question.id); }

  // Only what was saved: another tab may have kept something newer meanwhile.
  remove(question, value) { if (this.get(question)?.value === value) this.discard(question); }

  discard(question) { try { localStorage.removeItem(this.prefix + question.id); } catch { return; } }

  forgetOld(prefix) {
    try {
      for (const key of Object.keys(localStorage).filter((key) => key.startsWith(prefix))) {
        if (this.clock.now - (read(key)?.at ?? 0) > KEPT_DAYS * 86400) localStorage.removeItem(key);
      }
    } catch { return; }
  }
}

function read(key) {
  try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
}

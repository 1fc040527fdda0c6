// The server's time, going on from what the page was told. It does not look at this computer's clock, which may be wrong or be put back.
export class Clock {
  constructor({ now, zone }) {
    // The server wrote the page at about the time when its answer began; of its seconds it said only the whole ones. Better a second too late than
    // too early: a text that was kept here must not look older than it is.
    const [visit] = performance.getEntriesByType("navigation");
    this.start = Number(now) + 1 - (visit?.responseStart ?? 0) / 1000;
    this.zone = zone;
  }

  // Seconds since 1970.
  get now() { return Math.floor(this.start + performance.now() / 1000); }

  // In the cycle's zone, as every time on the site; the day only where it is another one.
  words(seconds) {
    const shown = (style) => new Date(seconds * 1000).toLocaleString(document.documentElement.lang, { timeZone: this.zone, ...style });
    const isToday = Math.abs(this.now - seconds) < 12 * 3600;
    return shown({ timeStyle: "short", ...(isToday ? {} : { dateStyle: "long" }) });
  }
}

/** Runs in the page before anything else: keeps what the browser tells of paints, shifts, events and frames. */
export function observe() {
  const seen = { lcp: 0, fcp: 0, cls: 0, events: [], blocked: 0, frames: [], recording: false };
  globalThis.benchSeen = seen;
  const watch = (type, take, options = {}) =>
    new globalThis.PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
  watch('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  watch('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (seen.fcp = startTime));
  watch('layout-shift', ({ value, hadRecentInput }) => !hadRecentInput && (seen.cls += value));
  watch('event', (event) => seen.events.push({ id: event.interactionId, duration: event.duration }), { durationThreshold: 16 });
  watch('longtask', ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
  let last;
  const tick = (now) => {
    if (seen.recording && last !== undefined) seen.frames.push(now - last);
    last = seen.recording ? now : undefined;
    globalThis.requestAnimationFrame(tick);
  };
  globalThis.requestAnimationFrame(tick);
}

/** Performs one step and tells how it felt: the slowest interaction of it, its frames, what was blocked. Milliseconds. */
export async function measureStep(page, perform) {
  await page.evaluate(() => Object.assign(globalThis.benchSeen, { events: [], frames: [], blocked: 0, recording: true }));
  await perform();
  // The last event is told of after the frame that it led to.
  await page.waitForTimeout(400);
  return page.evaluate(() => {
    const { events, frames, blocked } = Object.assign(globalThis.benchSeen, { recording: false });
    const interactions = events.filter(({ id }) => id > 0).map(({ duration }) => duration);
    return {
      interaction: Math.max(0, ...interactions),
      worstFrame: Math.max(0, ...frames),
      slowFrames: frames.filter((frame) => frame > 50).length / Math.max(1, frames.length),
      blocked,
      mounted: document.querySelectorAll('[data-card], [data-row]').length,
      elements: document.querySelectorAll('*').length,
    };
  });
}

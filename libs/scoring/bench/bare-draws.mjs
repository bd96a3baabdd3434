/**
 * What the rank draws cost at the least: one flat function over typed arrays, for complete scores and the default model alone.
 * No missing score, no tie, no model to read, no check. Same generator and same seed as the library, hence the same ranks.
 */
export function bareDraws({ means, spread, count, draws, seed }) {
  const criteria = 23;
  const step = new Float64Array(256);
  const inside = new Int32Array(256);
  const height = new Float64Array(257);
  const edges = new Float64Array(257);
  const density = (x) => Math.exp(-0.5 * x * x);
  const lastEdge = 3.6541528853610088;
  const area = 0.00492867323399;
  edges[0] = area / density(lastEdge);
  edges[1] = lastEdge;
  for (let i = 2; i < 256; i += 1) edges[i] = Math.sqrt(-2 * Math.log(area / edges[i - 1] + density(edges[i - 1])));
  for (let i = 0; i < 257; i += 1) height[i] = density(edges[i]);
  for (let i = 0; i < 256; i += 1) {
    step[i] = edges[i] / 8388608;
    inside[i] = Math.floor((edges[i + 1] / edges[i]) * 8388608);
  }

  const stream = (number) => {
    const state = Int32Array.of(seed | 0, Math.floor(seed / 4294967296) | 0, number, 1);
    for (let i = 0; i < 16; i += 1) next(state);
    return state;
  };
  const next = (state) => {
    const drawn = (((state[0] + state[1]) | 0) + state[3]) | 0;
    state[0] = state[1] ^ (state[1] >>> 9);
    state[1] = (state[2] + (state[2] << 3)) | 0;
    state[2] = (((state[2] << 21) | (state[2] >>> 11)) + drawn) | 0;
    state[3] = (state[3] + 1) | 0;
    return drawn;
  };
  const uniform = (state) => ((next(state) >>> 0) + 0.5) / 4294967296;
  const nearEdge = (layer, place, edge) => {
    for (;;) {
      const x = place * step[layer];
      if (Math.abs(place) < inside[layer]) return x;
      if (layer === 0) {
        for (;;) {
          const beyond = -Math.log(uniform(edge)) / lastEdge;
          if (-2 * Math.log(uniform(edge)) > beyond * beyond) return place < 0 ? -lastEdge - beyond : lastEdge + beyond;
        }
      }
      if (height[layer] + uniform(edge) * (height[layer + 1] - height[layer]) < density(x)) return x;
      const drawn = next(edge);
      layer = drawn & 255;
      place = drawn >> 8;
    }
  };
  const normal = (main, edge) => {
    const drawn = next(main);
    const layer = drawn & 255;
    const place = drawn >> 8;
    return Math.abs(place) < inside[layer] ? place * step[layer] : nearEdge(layer, place, edge);
  };

  const [weightUniform, weightMain, weightEdge] = [stream(1), stream(4), stream(5)];
  const [main, edge] = [stream(6), stream(7)];
  const gamma = (alpha) => {
    const d = alpha - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal(weightMain, weightEdge);
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(uniform(weightUniform)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  const slope = Float64Array.of(
    ...[0, 0, 0, 0, 0.3],
    ...[0.25, 0.2, 0.15, 0.15, 0.15, 0.1],
    ...[-0.22, -0.16, -0.16, -0.14, -0.1, -0.08, -0.14],
    ...[0.4, 0.25, 0.15, 0.1, 0.1],
  ).map((weight) => weight * 20);
  const scores = new Float64Array(count * criteria);
  const priorities = new Float64Array(count);
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const ranks = new Float64Array(count * count);
  const wins = new Float64Array(count * count);
  const central = new Float64Array(count * 4);

  for (let draw = 0; draw < draws; draw += 1) {
    const g0 = gamma(17.5);
    const g1 = gamma(12.5);
    const g2 = gamma(10);
    const g3 = gamma(10);
    const sum = g0 + g1 + g2 + g3;
    const [wv, wf, wr, ws] = [g0 / sum, g1 / sum, g2 / sum, g3 / sum];

    let [a, b, c, d] = main;
    for (let i = 0; i < count * criteria; i += 1) {
      const drawn = (((a + b) | 0) + d) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + drawn) | 0;
      d = (d + 1) | 0;
      const layer = drawn & 255;
      const place = drawn >> 8;
      if ((place < 0 ? -place : place) < inside[layer]) scores[i] = place * step[layer];
      else scores[i] = nearEdge(layer, place, edge);
    }
    main[0] = a;
    main[1] = b;
    main[2] = c;
    main[3] = d;
    for (let i = 0; i < count * criteria; i += 1) {
      const score = means[i] + spread * scores[i];
      scores[i] = score < 0 ? 0 : score > 5 ? 5 : score;
    }

    for (let i = 0; i < count; i += 1) {
      const t = i * criteria;
      let [m1, m2, m3, m4] = [scores[t], scores[t + 1], scores[t + 2], scores[t + 3]];
      let swap = m1;
      if (m1 < m2) {
        m1 = m2;
        m2 = swap;
      }
      swap = m3;
      if (m3 < m4) {
        m3 = m4;
        m4 = swap;
      }
      swap = m1;
      if (m1 < m3) {
        m1 = m3;
        m3 = swap;
      }
      swap = m2;
      if (m2 < m4) {
        m2 = m4;
        m4 = swap;
      }
      swap = m2;
      if (m2 < m3) {
        m2 = m3;
        m3 = swap;
      }
      const v = 7 * m1 + 4.2 * m2 + 2.1 * m3 + 0.7 * m4 + 6 * scores[t + 4];
      let f = 0;
      for (let j = 5; j < 11; j += 1) f += slope[j] * scores[t + j];
      let r = 100;
      for (let j = 11; j < 18; j += 1) r += slope[j] * scores[t + j];
      let s = 0;
      for (let j = 18; j < 23; j += 1) s += slope[j] * scores[t + j];
      priorities[i] = wv * v + wf * f + wr * r + ws * s;
    }

    for (let i = 1; i < count; i += 1) {
      const moved = order[i];
      const priority = priorities[moved];
      let to = i;
      for (; to > 0 && priorities[order[to - 1]] < priority; to -= 1) order[to] = order[to - 1];
      order[to] = moved;
    }

    for (let i = 0; i < count; i += 1) {
      const row = order[i] * count;
      ranks[row + i] += 1;
      for (let j = i + 1; j < count; j += 1) wins[row + order[j]] += 1;
    }
    const leader = order[0] * 4;
    central[leader] += wv;
    central[leader + 1] += wf;
    central[leader + 2] += wr;
    central[leader + 3] += ws;
  }
  return { ranks: ranks.map((times) => times / draws), wins, central };
}

/**
 * What the rank draws cost at the least: flat loops over typed arrays, for complete scores and the default model alone. No missing
 * score, no tie, no model to read, no check. Same generator and same seed as the library, hence the same ranks to the last draw.
 */
export function bareDraws({ means, spread, count, draws, seed }) {
  const source = { main: stream(seed, 6), edge: stream(seed, 7) };
  const ofWeights = { main: stream(seed, 4), edge: stream(seed, 5), uniform: stream(seed, 1) };
  const scores = new Float64Array(count * criteria);
  const priorities = new Float64Array(count);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const ranks = new Float64Array(count * count);
  const wins = new Float64Array(count * count);
  const central = new Float64Array(count * 4);
  const weights = new Float64Array(4);
  for (let draw = 0; draw < draws; draw += 1) {
    drawWeights(weights, ofWeights);
    fill(scores, source.main, source.edge);
    clip(scores, means, spread);
    add(priorities, scores, weights);
    sort(order, priorities);
    tally(ranks, wins, order);
    for (let axis = 0; axis < 4; axis += 1) central[order[0] * 4 + axis] += weights[axis];
  }
  return { ranks: ranks.map((times) => times / draws), wins, central };
}

const criteria = 23;
const alphas = [17.5, 12.5, 10, 10];
const slope = Float64Array.of(
  ...[0, 0, 0, 0, 0.3],
  ...[0.25, 0.2, 0.15, 0.15, 0.15, 0.1],
  ...[-0.22, -0.16, -0.16, -0.14, -0.1, -0.08, -0.14],
  ...[0.4, 0.25, 0.15, 0.1, 0.1],
);

const step = new Float64Array(256);
const inside = new Int32Array(256);
const height = new Float64Array(257);
const lastEdge = 3.6541528853610088;
const area = 0.00492867323399;
const density = (x) => Math.exp(-0.5 * x * x);
const edges = new Float64Array(257);
edges[0] = area / density(lastEdge);
edges[1] = lastEdge;
for (let i = 2; i < 256; i += 1) edges[i] = Math.sqrt(-2 * Math.log(area / edges[i - 1] + density(edges[i - 1])));
for (let i = 0; i < 257; i += 1) height[i] = density(edges[i]);
for (let i = 0; i < 256; i += 1) {
  step[i] = edges[i] / 8388608;
  inside[i] = Math.floor((edges[i + 1] / edges[i]) * 8388608);
}

function stream(seed, number) {
  const state = Int32Array.of(seed | 0, Math.floor(seed / 4294967296) | 0, number, 1);
  for (let i = 0; i < 16; i += 1) next(state);
  return state;
}

function next(state) {
  const drawn = (((state[0] + state[1]) | 0) + state[3]) | 0;
  state[0] = state[1] ^ (state[1] >>> 9);
  state[1] = (state[2] + (state[2] << 3)) | 0;
  state[2] = (((state[2] << 21) | (state[2] >>> 11)) + drawn) | 0;
  state[3] = (state[3] + 1) | 0;
  return drawn;
}

function uniform(state) {
  return ((next(state) >>> 0) + 0.5) / 4294967296;
}

function nearEdge(firstLayer, firstPlace, edge) {
  let layer = firstLayer;
  let place = firstPlace;
  for (;;) {
    const x = place * step[layer];
    if (Math.abs(place) < inside[layer]) return x;
    if (layer === 0) return beyondEdge(place < 0 ? -1 : 1, edge);
    if (height[layer] + uniform(edge) * (height[layer + 1] - height[layer]) < density(x)) return x;
    const drawn = next(edge);
    layer = drawn & 255;
    place = drawn >> 8;
  }
}

function beyondEdge(sign, edge) {
  for (;;) {
    const beyond = -Math.log(uniform(edge)) / lastEdge;
    if (-2 * Math.log(uniform(edge)) > beyond * beyond) return sign * (lastEdge + beyond);
  }
}

function drawWeights(weights, source) {
  let total = 0;
  for (let axis = 0; axis < 4; axis += 1) {
    weights[axis] = gamma(alphas[axis], source);
    total += weights[axis];
  }
  for (let axis = 0; axis < 4; axis += 1) weights[axis] /= total;
}

function gamma(alpha, { main, edge, uniform: chance }) {
  const d = alpha - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const drawn = next(main);
    const layer = drawn & 255;
    const place = drawn >> 8;
    const x = Math.abs(place) < inside[layer] ? place * step[layer] : nearEdge(layer, place, edge);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform(chance)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function fill(scores, main, edge) {
  let a = main[0];
  let b = main[1];
  let c = main[2];
  let d = main[3];
  for (let i = 0; i < scores.length; i += 1) {
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
}

function clip(scores, means, spread) {
  for (let i = 0; i < scores.length; i += 1) {
    const score = means[i] + spread * scores[i];
    scores[i] = score < 0 ? 0 : score > 5 ? 5 : score;
  }
}

function add(priorities, scores, [wv, wf, wr, ws]) {
  for (let i = 0; i < priorities.length; i += 1) {
    const t = i * criteria;
    const [m1, m2, m3, m4] = [scores[t], scores[t + 1], scores[t + 2], scores[t + 3]];
    const high12 = m1 > m2 ? m1 : m2;
    const low12 = m1 > m2 ? m2 : m1;
    const high34 = m3 > m4 ? m3 : m4;
    const low34 = m3 > m4 ? m4 : m3;
    const top = high12 > high34 ? high12 : high34;
    const upper = high12 > high34 ? high34 : high12;
    const lower = low12 > low34 ? low12 : low34;
    const bottom = low12 > low34 ? low34 : low12;
    const v =
      0.35 * top + 0.21 * (upper > lower ? upper : lower) + 0.105 * (upper > lower ? lower : upper) + 0.035 * bottom + 0.3 * scores[t + 4];
    let f = 0;
    for (let j = 5; j < 11; j += 1) f += slope[j] * scores[t + j];
    let r = 0;
    for (let j = 11; j < 18; j += 1) r += slope[j] * scores[t + j];
    let s = 0;
    for (let j = 18; j < 23; j += 1) s += slope[j] * scores[t + j];
    priorities[i] = wv * v + wf * f + wr * r + ws * s;
  }
}

function sort(order, priorities) {
  for (let i = 1; i < order.length; i += 1) {
    const moved = order[i];
    const priority = priorities[moved];
    let to = i;
    for (; to > 0 && priorities[order[to - 1]] < priority; to -= 1) order[to] = order[to - 1];
    order[to] = moved;
  }
}

function tally(ranks, wins, order) {
  const count = order.length;
  for (let i = 0; i < count; i += 1) {
    const row = order[i] * count;
    ranks[row + i] += 1;
    for (let j = i + 1; j < count; j += 1) wins[row + order[j]] += 1;
  }
}

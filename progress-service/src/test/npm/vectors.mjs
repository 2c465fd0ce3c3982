// Review histories as ts-fsrs schedules them, a line each:
//   node vectors.mjs HISTORIES SEED [OFFSET]
// Line: parameters | history | cards after each rating | recall.
//   parameters  weights (- for the defaults) ; desired retention ; learning steps and relearning steps in minutes ;
//               maximum interval ; fuzz seed (- for none)
//   history     start in ms since 1970, then for each rating  rating@ms-since-the-one-before
//   cards       state,stability,difficulty,wait to due in ms,step,reps,lapses
//   recall      ms after the last rating , recall then ; what each rating would lead to then, as ms to due
import { createEmptyCard, fsrs, default_w, StrategyMode, CLAMP_PARAMETERS } from 'ts-fsrs';

const [histories, seed] = process.argv.slice(2).map(Number);

const DAY = 86_400_000;

// mulberry32: the same numbers for the same seed.
let state = seed >>> 0;
const random = () => {
  state = (state + 0x6D2B79F5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const whole = (below) => Math.floor(random() * below);
const oneOf = (list) => list[whole(list.length)];

const weights = () => {
  const kind = whole(3);
  if (kind === 0) return undefined;
  const ranges = CLAMP_PARAMETERS(2, true);
  return default_w.map((value, index) => {
    const [lowest, highest] = ranges[index];
    const drawn = kind === 1 ? value * (0.6 + 0.8 * random()) : lowest + (highest - lowest) * random();
    return Math.min(Math.max(Number(drawn.toFixed(4)), lowest), highest);
  });
};

const STEPS = [[], [1], [10], [1, 10], [1, 10], [1, 10], [5, 30, 720], [1, 1440], [10, 4320, 60], [2, 3]];

const settings = () => ({
  request_retention: oneOf([0.9, 0.9, 0.7, 0.99, Number((0.7 + 0.29 * random()).toFixed(3))]),
  learning_steps: oneOf(STEPS),
  relearning_steps: oneOf([[10], [10], ...STEPS]),
  maximum_interval: oneOf([36500, 36500, 365, 30, 3, 1]),
});

const wait = (card, now) => {
  switch (whole(6)) {
    case 0: return whole(60_000);
    case 1: return whole(DAY);
    case 2: return whole(400 * DAY);
    case 3: return Math.max(card.due.getTime() - now, 0) + whole(3 * DAY);
    default: return Math.max(card.due.getTime() - now, 0);
  }
};

const print = (card, now) => [card.state, card.stability, card.difficulty, card.due.getTime() - now, card.learning_steps,
  card.reps, card.lapses].join(',');

for (let each = 0; each < histories; each++) {
  const w = weights();
  const chosen = settings();
  const fuzz = whole(5) === 0 ? whole(1_000_000) - 500_000 : undefined;
  const minutes = (steps) => steps.map((step) => `${step}m`);
  const scheduler = fsrs({ ...chosen, learning_steps: minutes(chosen.learning_steps),
    relearning_steps: minutes(chosen.relearning_steps), ...(w && { w }), enable_fuzz: fuzz !== undefined });
  scheduler.useStrategy(StrategyMode.SEED, function () {
    return `${fuzz}_${this.review_time.getTime()}_${this.current.reps}`;
  });
  const start = 1_500_000_000_000 + whole(3000 * DAY);
  let now = start;
  let card = createEmptyCard(new Date(now));
  const history = [];
  const cards = [];
  const length = 1 + whole(10);
  for (let rating = 0; rating < length; rating++) {
    const waited = rating === 0 ? 0 : wait(card, now);
    now += waited;
    const grade = oneOf([1, 2, 3, 3, 3, 4]);
    card = scheduler.next(card, new Date(now), grade).card;
    history.push(`${grade}@${waited}`);
    cards.push(print(card, now));
  }
  const later = wait(card, now);
  const then = new Date(now + later);
  const outlook = scheduler.repeat(card, then);
  console.log([
    [w ? w.join(',') : '-', chosen.request_retention, chosen.learning_steps.join(','), chosen.relearning_steps.join(','),
      chosen.maximum_interval, fuzz ?? '-'].join(';'),
    [start, ...history].join(' '),
    cards.join(' '),
    [`${later},${scheduler.get_retrievability(card, then, false)}`,
      [1, 2, 3, 4].map((grade) => outlook[grade].card.due.getTime() - then.getTime()).join(',')].join(';'),
  ].join('|'));
}

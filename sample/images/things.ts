/** Things of office life: coins, papers, phones, calendars, shields. */
import { COLOUR, type Colour } from './palette';
import { at, circle, path, rect, repeat, ring, shadow, stroke } from './shapes';

/** A brass coin with a star. */
export const coin = (x: number, y: number, r: number): string =>
  at(
    { x, y, scale: r / 50 },
    circle(0, 5, 50, COLOUR.brass),
    circle(0, 0, 50, COLOUR.gold),
    ring(0, 0, 38, COLOUR.brass, 4),
    path('M0,-24 L7,-7 L24,0 L7,7 L0,24 L-7,7 L-24,0 L-7,-7 Z', COLOUR.cream),
  );

/** A pile of coins lying flat, `count` high, standing on its place. */
export const coinPile = (x: number, y: number, count: number): string =>
  repeat(count, (index) => {
    const top = y - 30 - index * 28;
    return (
      rect(x - 66, top, 132, 28, index % 2 === 0 ? COLOUR.gold : COLOUR.brass, 14) +
      rect(x - 50, top + 10, 100, 7, index % 2 === 0 ? COLOUR.brass : COLOUR.gold, 4)
    );
  });

/** A sheet of paper with a folded corner and `lines` lines, its top left corner on its place. */
export const sheet = (
  x: number,
  y: number,
  w: number,
  h: number,
  lines: number,
  mark: Colour,
  paper: Colour = COLOUR.white,
): string =>
  at(
    { x, y },
    path(
      `M14,0 L${w - 60},0 L${w},60 L${w},${h - 14} Q${w},${h} ${w - 14},${h} L14,${h} Q0,${h} 0,${h - 14} L0,14 Q0,0 14,0 Z`,
      paper,
    ),
    path(`M${w - 60},0 L${w - 60},46 Q${w - 60},60 ${w - 46},60 L${w},60 Z`, COLOUR.stone),
    rect(40, 50, w * 0.42, 22, mark, 11),
    repeat(lines, (index) =>
      rect(40, 110 + index * 44, (w - 80) * (index % 3 === 2 ? 0.62 : 1), 14, COLOUR.stone, 7),
    ),
  );

/** A phone standing upright around its place; `screen` is drawn with 0,0 in the middle. */
export const phone = (
  x: number,
  y: number,
  scale: number,
  screen: string,
  glass: Colour = COLOUR.sky,
): string =>
  at(
    { x, y, scale },
    rect(-170, -330, 340, 660, COLOUR.ink, 50),
    rect(-148, -304, 296, 608, glass, 30),
    rect(-48, -318, 96, 22, COLOUR.ink, 11),
    screen,
    rect(-46, 276, 92, 10, COLOUR.ink, 5),
  );

/** A warning triangle with an exclamation mark, 240 pixels wide around its place. */
export const warning = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    path(
      'M-16,-104 Q0,-128 16,-104 L118,70 Q130,96 100,98 L-100,98 Q-130,96 -118,70 Z',
      COLOUR.gold,
    ),
    rect(-12, -52, 24, 84, COLOUR.ink, 12),
    circle(0, 62, 15, COLOUR.ink),
  );

/** A shield, 380 pixels wide and 460 tall around its place. */
export const shield = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    path(
      'M0,-230 C70,-190 130,-176 190,-172 L190,-20 C190,110 110,186 0,236 C-110,186 -190,110 -190,-20 L-190,-172 C-130,-176 -70,-190 0,-230 Z',
      COLOUR.deep,
    ),
    path('M0,-184 C56,-152 104,-140 152,-136 L152,-20 C152,84 88,146 0,190 Z', COLOUR.teal),
    path('M0,-184 C-56,-152 -104,-140 -152,-136 L-152,-20 C-152,84 -88,146 0,190 Z', COLOUR.aqua),
  );

/** A padlock, 200 pixels wide around its place. */
export const padlock = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    stroke('M-58,-20 L-58,-70 C-58,-146 58,-146 58,-70 L58,-20', COLOUR.ink, 30),
    rect(-100, -30, 200, 156, COLOUR.gold, 26),
    circle(0, 36, 24, COLOUR.ink),
    rect(-9, 40, 18, 50, COLOUR.ink, 9),
  );

/** Which days of a calendar are marked, counted from 0 at the upper left. */
export type MarkedDays = Readonly<Record<number, Colour>>;

/** A wall calendar of 7 × 4 days, 640 × 600 pixels, its top left corner on its place. */
export const calendar = (
  x: number,
  y: number,
  marked: MarkedDays,
  head: Colour = COLOUR.coral,
): string =>
  at(
    { x, y },
    rect(10, 14, 640, 600, COLOUR.tan, 36),
    rect(0, 0, 640, 600, COLOUR.white, 36),
    path('M36,0 L604,0 Q640,0 640,36 L640,132 L0,132 L0,36 Q0,0 36,0 Z', head),
    rect(210, 52, 220, 30, COLOUR.cream, 15),
    ...[130, 510].map((left) => rect(left - 13, -40, 26, 84, COLOUR.ink, 13)),
    repeat(28, (index) =>
      rect(
        46 + (index % 7) * 80,
        176 + Math.floor(index / 7) * 100,
        66,
        76,
        marked[index] ?? COLOUR.sky,
        14,
      ),
    ),
  );

/** A desk top with a front, from x to x + w. */
export const desk = (x: number, y: number, w: number, h: number): string =>
  shadow(x + w / 2, y + h, w * 0.52) +
  rect(x + 24, y + 20, w - 48, h - 20, COLOUR.teal, 10) +
  rect(x, y, w, 36, COLOUR.deep, 14) +
  repeat(Math.floor((w - 120) / 90), (index) => {
    const centre = x + 90 + index * 90;
    const middle = y + 36 + (h - 36) / 2;
    return path(
      `M${centre},${middle - 26} L${centre + 26},${middle} L${centre},${middle + 26} L${centre - 26},${middle} Z`,
      COLOUR.aqua,
    );
  });

/** A five-pointed star around its place. */
export const star = (x: number, y: number, r: number, colour: Colour): string => {
  const points = Array.from({ length: 10 }, (_, index) => {
    const radius = index % 2 === 0 ? r : r * 0.45;
    const angle = (Math.PI / 5) * index - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${colour}" stroke="${colour}" stroke-width="${r * 0.16}" stroke-linejoin="round"/>`;
};

/** A cup of coffee, 120 pixels wide, standing on its place. */
export const cup = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    stroke('M52,-66 C96,-70 96,-22 46,-26', COLOUR.coral, 14),
    path('M-60,-90 L60,-90 L44,0 L-44,0 Z', COLOUR.coral),
    rect(-60, -96, 120, 18, COLOUR.brick, 9),
    stroke('M-18,-122 q14,-18 0,-36 M18,-122 q14,-18 0,-36', COLOUR.stone, 7),
  );

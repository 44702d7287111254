/** Land, sea and sky around the office. */
import { COLOUR, type Colour } from './palette';
import { at, circle, ellipse, faded, path, rect, repeat, stroke } from './shapes';

/** A sun with a pale halo. */
export const sun = (x: number, y: number, r: number, colour: Colour = COLOUR.gold): string =>
  faded(0.25, circle(x, y, r * 1.55, colour)) + circle(x, y, r, colour);

/** A cloud, 260 pixels wide at scale 1. */
export const cloud = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    path(
      'M-130,40 A42,42 0 0 1 -96,-30 A62,62 0 0 1 18,-52 A50,50 0 0 1 92,-14 A34,34 0 0 1 130,40 Z',
      COLOUR.white,
    ),
  );

/** A range of soft hills across 1,600 pixels, its crest about `y`. */
export const hills = (y: number, colour: Colour, shift = 0): string =>
  path(
    `M-200,1300 L-200,${y + 60} C${20 + shift},${y - 90} ${190 + shift},${y - 70} ${360 + shift},${y + 20} ` +
      `S${720 + shift},${y + 90} ${880 + shift},${y - 10} S${1290 + shift},${y - 130} ${1420 + shift},${y - 20} ` +
      `S1760,${y + 20} 1900,${y + 40} L1900,1300 Z`,
    colour,
  );

/** Flat ground from `y` to the foot of the picture. */
export const ground = (y: number, colour: Colour): string => rect(0, y, 1600, 1300 - y, colour);

const FROND = 'M0,0 C40,-60 120,-70 170,-20 C120,-38 60,-30 0,0 Z';

/** A coconut palm, 400 pixels tall at scale 1, standing on its place. */
export const palm = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    path('M-14,0 C-6,-140 -2,-240 22,-350 L40,-346 C24,-240 20,-130 22,0 Z', COLOUR.brass),
    ...[-165, -205, -140, -20, 15, -55].map((turn) =>
      at(
        { x: 30, y: -350, turn: turn + 8 },
        path(FROND, turn % 2 === 0 ? COLOUR.forest : COLOUR.leaf),
      ),
    ),
    circle(16, -336, 16, COLOUR.brick),
    circle(44, -330, 16, COLOUR.brick),
  );

/** A round bush of three balls. */
export const bush = (x: number, y: number, scale = 1, colour: Colour = COLOUR.leaf): string =>
  at(
    { x, y, scale },
    circle(-50, -30, 44, colour),
    circle(44, -34, 50, colour),
    circle(0, -62, 58, colour),
    rect(-94, -34, 188, 36, colour, 16),
  );

/** Sea with rows of short waves. */
export const sea = (y: number, colour: Colour, wave: Colour): string =>
  rect(0, y, 1600, 1300 - y, colour) +
  repeat(12, (index) => {
    const x = 60 + ((index * 367) % 1480);
    const row = y + 50 + Math.floor(index / 3) * 66;
    return stroke(`M${x},${row} q22,-18 44,0 t44,0`, wave, 7);
  });

/** Rice stalks in a row. */
export const rice = (x: number, y: number, count: number, colour: Colour): string =>
  repeat(count, (index) =>
    stroke(
      `M${x + index * 46},${y} q-6,-34 -20,-48 M${x + index * 46},${y} q4,-36 18,-52`,
      colour,
      8,
    ),
  );

/** A potted plant, 260 pixels tall. */
export const plant = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    ...[-38, 0, 38].map((turn) =>
      at({ x: 0, y: -90, turn }, ellipse(0, -84, 30, 88, turn === 0 ? COLOUR.leaf : COLOUR.forest)),
    ),
    path('M-58,-100 L58,-100 L42,0 L-42,0 Z', COLOUR.coral),
    rect(-66, -114, 132, 28, COLOUR.brick, 8),
  );

/** Houses of the town: the office, an Acehnese stilt house, a mosque, a shop, a boat. */
import { COLOUR, type Colour } from './palette';
import { at, circle, ellipse, path, rect, repeat, shadow, stroke } from './shapes';

/** The red and white flag on a pole, 360 pixels tall, standing on its place. */
export const flag = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    rect(-6, -360, 12, 360, COLOUR.stone, 6),
    circle(0, -366, 11, COLOUR.gold),
    path('M6,-348 C60,-366 100,-330 160,-346 L160,-296 C100,-280 60,-314 6,-298 Z', COLOUR.red),
    path('M6,-298 C60,-314 100,-280 160,-296 L160,-246 C100,-230 60,-264 6,-248 Z', COLOUR.white),
  );

const officeWindow = (x: number, y: number): string =>
  rect(x, y, 84, 108, COLOUR.deep, 8) +
  rect(x + 8, y + 8, 68, 92, COLOUR.aqua, 4) +
  path(`M${x + 8},${y + 100} L${x + 76},${y + 30} L${x + 76},${y + 100} Z`, COLOUR.teal);

/** The office: 900 pixels wide, standing on its place. */
export const office = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    shadow(0, 4, 520, 26),
    rect(-430, -360, 860, 360, COLOUR.cream),
    rect(-430, -372, 860, 26, COLOUR.sand),
    path('M-480,-372 L-330,-480 L330,-480 L480,-372 Z', COLOUR.brick),
    path('M-220,-372 L0,-610 L220,-372 Z', COLOUR.coral),
    path('M-150,-372 L0,-536 L150,-372 Z', COLOUR.cream),
    circle(0, -430, 40, COLOUR.gold),
    path(
      'M0,-456 L10,-438 L26,-430 L10,-422 L0,-404 L-10,-422 L-26,-430 L-10,-438 Z',
      COLOUR.cream,
    ),
    ...[-390, -275, 190, 305].map((left) => officeWindow(left, -290)),
    ...[-390, -275, 190, 305].map((left) => officeWindow(left, -150)),
    rect(-150, -330, 300, 330, COLOUR.sand),
    ...[-140, -70, 40, 110].map((left) => rect(left, -330, 30, 330, COLOUR.white, 4)),
    rect(-52, -210, 104, 210, COLOUR.deep, 8),
    rect(-42, -200, 38, 200, COLOUR.aqua, 4),
    rect(4, -200, 38, 200, COLOUR.aqua, 4),
    rect(-180, -30, 360, 16, COLOUR.stone),
    rect(-210, -16, 420, 18, COLOUR.tan),
  );

/** A house on stilts with the curved gable of Aceh, 460 pixels wide, standing on its place. */
export const stiltHouse = (x: number, y: number, scale = 1, wall: Colour = COLOUR.tan): string =>
  at(
    { x, y, scale },
    shadow(0, 4, 250, 18),
    ...[-170, -60, 50, 160].map((left) => rect(left, -110, 18, 110, COLOUR.brass)),
    rect(-205, -240, 410, 140, wall, 6),
    rect(-205, -128, 410, 28, COLOUR.coral),
    ...repeatDiamonds(-190, -114, 10),
    path('M-250,-236 L-170,-400 L170,-400 L250,-236 Q0,-262 -250,-236 Z', COLOUR.forest),
    path('M-170,-400 L170,-400 L150,-424 L-150,-424 Z', COLOUR.deep),
    rect(-130, -216, 60, 76, COLOUR.deep, 4),
    rect(70, -216, 60, 76, COLOUR.deep, 4),
    rect(-30, -222, 60, 94, COLOUR.brick, 4),
    path('M-30,-100 L30,-100 L60,0 L-60,0 Z', COLOUR.brass),
    repeat(4, (index) =>
      rect(-38 - index * 6, -84 + index * 24, 76 + index * 12, 8, COLOUR.cream, 4),
    ),
  );

const repeatDiamonds = (x: number, y: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const centre = x + 20 + index * 38;
    return path(
      `M${centre},${y - 10} L${centre + 12},${y} L${centre},${y + 10} L${centre - 12},${y} Z`,
      COLOUR.gold,
    );
  });

const dome = (x: number, y: number, r: number): string =>
  path(
    `M${x - r},${y} C${x - r * 1.25},${y - r * 0.9} ${x - r * 0.35},${y - r * 1.2} ${x},${y - r * 1.75} ` +
      `C${x + r * 0.35},${y - r * 1.2} ${x + r * 1.25},${y - r * 0.9} ${x + r},${y} Z`,
    COLOUR.night,
  ) + stroke(`M${x},${y - r * 1.7} L${x},${y - r * 2.05}`, COLOUR.gold, 6);

const minaret = (x: number): string =>
  rect(x - 26, -420, 52, 420, COLOUR.cream, 4) +
  rect(x - 36, -330, 72, 14, COLOUR.sand, 4) +
  rect(x - 12, -400, 24, 50, COLOUR.teal, 12) +
  dome(x, -420, 28);

/** A white mosque with dark domes and two minarets, 640 pixels wide, standing on its place. */
export const mosque = (x: number, y: number, scale = 1): string =>
  at(
    { x, y, scale },
    minaret(-280),
    minaret(280),
    rect(-220, -190, 440, 190, COLOUR.white),
    rect(-232, -204, 464, 20, COLOUR.sand, 4),
    rect(-110, -250, 220, 60, COLOUR.cream),
    dome(0, -248, 100),
    dome(-165, -202, 48),
    dome(165, -202, 48),
    ...[-170, -90, 0, 90, 170].map((centre) =>
      path(
        `M${centre - 24},0 L${centre - 24},-90 Q${centre},-140 ${centre + 24},-90 L${centre + 24},0 Z`,
        centre === 0 ? COLOUR.deep : COLOUR.teal,
      ),
    ),
  );

/** A fishing boat with a raised bow, 360 pixels wide, floating on its place. */
export const boat = (x: number, y: number, scale = 1, hull: Colour = COLOUR.coral): string =>
  at(
    { x, y, scale },
    path(
      'M-190,-56 C-150,-30 120,-30 190,-96 C180,-20 140,16 90,16 L-110,16 C-150,16 -180,-16 -190,-56 Z',
      hull,
    ),
    stroke('M-176,-40 C-120,-18 110,-18 178,-74', COLOUR.gold, 10),
    rect(-70, -96, 120, 66, COLOUR.cream, 6),
    rect(-84, -110, 148, 20, COLOUR.deep, 8),
    rect(-46, -82, 34, 30, COLOUR.aqua, 4),
    rect(6, -82, 34, 30, COLOUR.aqua, 4),
    rect(96, -210, 8, 160, COLOUR.brass),
    path('M104,-206 L150,-190 L104,-174 Z', COLOUR.gold),
    ellipse(0, 22, 150, 8, COLOUR.mist),
  );

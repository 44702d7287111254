/** Pictures from inside the office: counters, classes, papers, calendars. */
import { plant } from './nature';
import { COLOUR } from './palette';
import { person } from './people';
import {
  at,
  circle,
  ellipse,
  faded,
  path,
  rect,
  repeat,
  ring,
  shadow,
  stroke,
  tick,
} from './shapes';
import { calendar, coinPile, cup, desk, sheet, star } from './things';

const wall = (floorY = 860): string =>
  rect(0, 0, 1600, 1200, COLOUR.sky) +
  circle(800, 470, 430, COLOUR.mist) +
  rect(0, floorY, 1600, 1200 - floorY, COLOUR.sand);

export const treasurersClass = (): string =>
  [
    wall(),
    rect(390, 120, 820, 470, COLOUR.tan, 24),
    rect(414, 144, 772, 422, COLOUR.white, 12),
    rect(480, 200, 260, 30, COLOUR.coral, 15),
    stroke('M500,480 L600,400 L690,436 L800,320', COLOUR.teal, 18),
    circle(800, 320, 20, COLOUR.gold),
    repeat(
      3,
      (index) =>
        tick(900, 286 + index * 84, 0.36, COLOUR.leaf) +
        rect(944, 276 + index * 84, 180, 20, COLOUR.stone, 10),
    ),
    plant(200, 900, 1.2),
    plant(1420, 900, 1.2),
    person({ x: 1130, y: 930, scale: 1.3, shirt: COLOUR.teal, head: 'peci', skin: COLOUR.skinB }),
    stroke('M1040,790 C980,720 930,630 880,560', COLOUR.teal, 54),
    circle(868, 544, 31, COLOUR.skinB),
    person({ x: 420, y: 940, scale: 0.98, shirt: COLOUR.coral, head: 'hijab', cloth: COLOUR.gold }),
    person({ x: 660, y: 940, scale: 0.98, shirt: COLOUR.forest, head: 'hair', skin: COLOUR.skinC }),
    person({
      x: 880,
      y: 940,
      scale: 0.98,
      shirt: COLOUR.plum,
      head: 'hijab',
      cloth: COLOUR.aqua,
      skin: COLOUR.skinB,
    }),
    desk(240, 910, 1120, 200),
    at({ x: 540, y: 906 }, rect(-52, -10, 104, 14, COLOUR.white, 4)),
    at({ x: 770, y: 906 }, rect(-44, -8, 88, 12, COLOUR.gold, 4)),
  ].join('');

export const quietCorner = (): string =>
  [
    wall(820),
    rect(420, 150, 300, 330, COLOUR.tan, 20),
    rect(440, 170, 260, 290, COLOUR.aqua, 10),
    circle(570, 300, 54, COLOUR.gold),
    path('M440,460 L440,390 C520,340 600,420 700,370 L700,460 Z', COLOUR.leaf),
    stroke('M1040,0 L1040,190', COLOUR.ink, 8),
    path('M950,280 C950,180 1130,180 1130,280 Z', COLOUR.gold),
    plant(310, 850, 1.25),
    rect(470, 590, 260, 300, COLOUR.coral, 60),
    rect(880, 590, 260, 300, COLOUR.coral, 60),
    person({
      x: 600,
      y: 900,
      scale: 1.15,
      shirt: COLOUR.plum,
      head: 'hijab',
      cloth: COLOUR.cream,
      hasGlasses: true,
    }),
    person({ x: 1000, y: 900, scale: 1.15, shirt: COLOUR.teal, head: 'peci', skin: COLOUR.skinB }),
    rect(430, 800, 70, 150, COLOUR.brick, 30),
    rect(1110, 800, 70, 150, COLOUR.brick, 30),
    shadow(800, 1020, 420, 20),
    rect(500, 880, 600, 40, COLOUR.deep, 20),
    rect(560, 910, 30, 120, COLOUR.deep),
    rect(1010, 910, 30, 120, COLOUR.deep),
    at({ x: 740, y: 868, turn: -4 }, rect(-90, -8, 180, 20, COLOUR.white, 6)),
    cup(880, 880, 0.8),
    stroke('M1270,560 C1270,500 1340,500 1340,560 L1340,960', COLOUR.brass, 20),
  ].join('');

export const freeCounter = (): string =>
  [
    wall(880),
    rect(330, 130, 940, 90, COLOUR.coral, 20),
    repeat(8, (index) =>
      path(
        `M${330 + index * 117.5},216 L${447.5 + index * 117.5},216 Q${389 + index * 117.5},300 ${330 + index * 117.5},216 Z`,
        index % 2 === 0 ? COLOUR.cream : COLOUR.coral,
      ),
    ),
    person({ x: 620, y: 780, scale: 1.35, shirt: COLOUR.teal, head: 'hijab', cloth: COLOUR.deep }),
    person({ x: 990, y: 780, scale: 1.35, shirt: COLOUR.gold, head: 'hair', skin: COLOUR.skinB }),
    desk(330, 770, 940, 230),
    sheet(720, 640, 170, 140, 0, COLOUR.leaf),
    circle(800, 900, 96, COLOUR.cream),
    ring(800, 900, 84, COLOUR.coral, 12),
    at({ x: 800, y: 900, scale: 0.72 }, coinPile(0, 62, 3)),
    stroke('M742,958 L858,842', COLOUR.coral, 16),
    plant(220, 900, 1.2),
    plant(1390, 900, 1.2),
  ].join('');

const clock = (x: number, y: number, r: number, hour: number, minute: number): string => {
  const hand = (turn: number, length: number, width: number): string =>
    at({ x, y, turn }, rect(-width / 2, -length, width, length + 10, COLOUR.ink, width / 2));
  return [
    faded(0.18, circle(x + 8, y + 12, r, COLOUR.ink)),
    circle(x, y, r, COLOUR.deep),
    circle(x, y, r * 0.86, COLOUR.white),
    repeat(12, (index) =>
      at(
        { x, y, turn: index * 30 },
        rect(-6, -r * 0.78, 12, index % 3 === 0 ? 34 : 18, COLOUR.teal, 6),
      ),
    ),
    hand((hour + minute / 60) * 30, r * 0.46, 18),
    hand(minute * 6, r * 0.66, 12),
    circle(x, y, 20, COLOUR.coral),
  ].join('');
};

export const serviceHoursBoard = (): string =>
  [
    wall(900),
    rect(380, 170, 840, 620, COLOUR.tan, 30),
    rect(404, 194, 792, 572, COLOUR.cream, 18),
    stroke('M800,60 L620,170 M800,60 L980,170', COLOUR.brass, 12),
    circle(800, 60, 20, COLOUR.brass),
    clock(600, 480, 160, 8, 0),
    repeat(3, (index) => {
      const top = 320 + index * 120;
      const mark = [COLOUR.leaf, COLOUR.gold, COLOUR.teal][index] ?? COLOUR.leaf;
      return (
        circle(850, top + 36, 32, mark) +
        rect(910, top + 8, 220, 24, COLOUR.ink, 12) +
        rect(910, top + 46, 150, 16, COLOUR.stone, 8)
      );
    }),
    plant(240, 930, 1.4),
    plant(1370, 930, 1.4),
  ].join('');

export const pensionCalendar = (): string =>
  [
    wall(980),
    calendar(480, 200, {
      0: COLOUR.gold,
      1: COLOUR.moss,
      2: COLOUR.moss,
      6: COLOUR.rose,
      13: COLOUR.rose,
      20: COLOUR.rose,
      27: COLOUR.rose,
    }),
    tick(559, 414, 0.5, COLOUR.white),
    shadow(800, 1090, 480, 22),
    rect(330, 960, 940, 44, COLOUR.deep, 22),
    coinPile(500, 962, 4),
    coinPile(420, 962, 2),
    cup(1150, 962, 1.1),
    at(
      { x: 830, y: 900 },
      ring(-90, 0, 62, COLOUR.ink, 14),
      ring(90, 0, 62, COLOUR.ink, 14),
      stroke('M-28,-8 Q0,-30 28,-8 M-152,-8 L-190,-40 M152,-8 L190,-40', COLOUR.ink, 12),
    ),
  ].join('');

export const yearEndCalendar = (): string =>
  [
    rect(0, 0, 1600, 1200, COLOUR.deep),
    circle(800, 520, 460, COLOUR.teal),
    calendar(
      480,
      200,
      { 0: COLOUR.gold, 7: COLOUR.gold, 14: COLOUR.gold, 21: COLOUR.coral, 27: COLOUR.rose },
      COLOUR.brick,
    ),
    repeat(3, (index) => tick(559, 414 + index * 100, 0.42, COLOUR.white)),
    rect(0, 980, 1600, 220, COLOUR.night),
    clock(1180, 880, 130, 2, 30),
    at({ x: 350, y: 780 }, sheet(0, 0, 250, 290, 3, COLOUR.coral)),
    repeat(14, (index) =>
      star(90 + ((index * 211) % 1440), 60 + ((index * 89) % 120), 8, COLOUR.gold),
    ),
    ellipse(800, 1090, 520, 16, COLOUR.deep),
  ].join('');

export const checkedPapers = (): string =>
  [
    wall(900),
    shadow(800, 960, 420, 24),
    at({ x: 560, y: 220, turn: -7 }, sheet(0, 0, 440, 600, 9, COLOUR.aqua, COLOUR.sand)),
    at({ x: 640, y: 210, turn: 4 }, sheet(0, 0, 440, 620, 9, COLOUR.coral)),
    circle(650, 800, 78, COLOUR.leaf),
    tick(650, 800, 0.9, COLOUR.white),
    at(
      { x: 1010, y: 560, turn: -40 },
      rect(-26, 130, 52, 260, COLOUR.brass, 26),
      circle(0, 0, 150, COLOUR.deep),
      circle(0, 0, 122, COLOUR.mist),
    ),
    rect(930, 512, 150, 18, COLOUR.stone, 9),
    rect(930, 552, 110, 18, COLOUR.coral, 9),
    rect(930, 592, 140, 18, COLOUR.stone, 9),
    plant(260, 930, 1.2),
  ].join('');

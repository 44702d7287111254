/** The raw pictures of the imaginary hoaxes: what citizens would have seen before the stamp. */
import { COLOUR } from './palette';
import { person } from './people';
import { at, circle, path, rect, repeat, shadow, stroke, tick } from './shapes';
import { coin, coinPile, phone, sheet, star } from './things';

const backdrop = (centre: 'warm' | 'cold'): string =>
  rect(0, 0, 1600, 1067, centre === 'warm' ? COLOUR.rose : COLOUR.stone) +
  circle(800, 530, 450, centre === 'warm' ? COLOUR.sand : COLOUR.mist);

export const aidLink = (): string =>
  [
    backdrop('warm'),
    shadow(800, 1010, 260, 20),
    phone(
      800,
      540,
      1.3,
      [
        rect(-148, -250, 296, 130, COLOUR.coral),
        star(0, -186, 44, COLOUR.gold),
        rect(-100, -96, 200, 26, COLOUR.ink, 13),
        rect(-110, -50, 220, 18, COLOUR.stone, 9),
        rect(-110, 0, 220, 54, COLOUR.white, 12),
        rect(-110, 70, 220, 54, COLOUR.white, 12),
        rect(-110, 156, 220, 76, COLOUR.leaf, 38),
      ].join(''),
      COLOUR.cream,
    ),
    coin(480, 360, 64),
    coin(410, 560, 44),
    coin(1130, 330, 56),
    coin(1200, 560, 72),
    coin(1090, 760, 40),
    coin(510, 770, 50),
  ].join('');

export const speedUpFee = (): string =>
  [
    backdrop('cold'),
    shadow(800, 950, 440, 24),
    at({ x: 560, y: 200, turn: -3 }, sheet(0, 0, 470, 640, 8, COLOUR.brick)),
    circle(910, 730, 84, COLOUR.plum),
    star(910, 730, 44, COLOUR.rose),
    path(
      'M620,760 L1160,760 L1160,940 Q1160,960 1140,960 L640,960 Q620,960 620,940 Z',
      COLOUR.gold,
    ),
    path('M620,760 L890,890 L1160,760 Z', COLOUR.brass),
    at(
      { x: 1120, y: 420 },
      circle(0, 0, 132, COLOUR.ink),
      circle(0, 0, 108, COLOUR.white),
      rect(-20, -176, 40, 50, COLOUR.ink, 8),
      stroke('M0,0 L0,-76 M0,0 L52,34', COLOUR.coral, 16),
    ),
    repeat(3, (index) =>
      stroke(`M${470 - index * 20},${820 + index * 44} l-90,0`, COLOUR.coral, 14),
    ),
    coinPile(520, 960, 4),
  ].join('');

export const jobPoster = (): string =>
  [
    backdrop('warm'),
    shadow(800, 1010, 360, 20),
    rect(520, 90, 560, 890, COLOUR.deep, 24),
    rect(544, 114, 512, 842, COLOUR.cream, 12),
    rect(544, 114, 512, 150, COLOUR.gold, 12),
    rect(620, 160, 360, 50, COLOUR.brick, 25),
    rect(584, 300, 432, 300, COLOUR.aqua, 12),
    person({ x: 700, y: 600, scale: 0.72, shirt: COLOUR.teal, head: 'hijab', cloth: COLOUR.plum }),
    person({ x: 900, y: 600, scale: 0.72, shirt: COLOUR.coral, head: 'hair', skin: COLOUR.skinB }),
    rect(600, 640, 400, 26, COLOUR.ink, 13),
    rect(600, 690, 300, 18, COLOUR.stone, 9),
    rect(600, 740, 400, 90, COLOUR.coral, 20),
    coin(660, 785, 34),
    rect(712, 772, 240, 26, COLOUR.cream, 13),
    rect(600, 870, 260, 18, COLOUR.stone, 9),
    circle(540, 104, 22, COLOUR.brick),
    circle(1060, 104, 22, COLOUR.brick),
  ].join('');

export const pensionApp = (): string =>
  [
    backdrop('cold'),
    shadow(800, 1010, 260, 20),
    phone(
      800,
      540,
      1.3,
      [
        rect(-90, -210, 180, 180, COLOUR.gold, 44),
        person({ x: 0, y: -50, scale: 0.38, shirt: COLOUR.teal, head: 'grey', hasGlasses: true }),
        rect(-100, 0, 200, 26, COLOUR.ink, 13),
        rect(-120, 60, 240, 22, COLOUR.mist, 11),
        rect(-120, 60, 160, 22, COLOUR.coral, 11),
        stroke('M0,120 L0,190 M-34,160 L0,196 L34,160 M-60,226 L60,226', COLOUR.teal, 18),
      ].join(''),
      COLOUR.white,
    ),
    path(
      'M1060,250 Q1060,220 1090,220 L1210,220 Q1240,220 1240,250 L1240,330 Q1240,360 1210,360 L1120,360 L1080,410 L1086,360 Q1060,360 1060,330 Z',
      COLOUR.coral,
    ),
    rect(1138, 246, 24, 60, COLOUR.white, 12),
    circle(1150, 328, 14, COLOUR.white),
    repeat(3, (index) =>
      stroke(
        `M${500 - index * 52},${430 - index * 12} Q${462 - index * 58},540 ${500 - index * 52},${650 + index * 12}`,
        COLOUR.brick,
        16,
      ),
    ),
  ].join('');

export const editedCircular = (): string =>
  [
    backdrop('warm'),
    shadow(800, 980, 380, 22),
    at(
      { x: 500, y: 110, turn: 2 },
      sheet(0, 0, 580, 840, 14, COLOUR.deep),
      rect(26, 316, 528, 104, COLOUR.sand, 8),
      rect(44, 334, 470, 24, COLOUR.ink, 4),
      rect(44, 378, 380, 24, COLOUR.ink, 4),
      stroke('M380,770 C420,700 440,800 470,740 C490,700 500,790 530,750', COLOUR.teal, 10),
      circle(440, 730, 62, COLOUR.mist),
      stroke('M380,770 C420,700 440,800 470,740 C490,700 500,790 530,750', COLOUR.teal, 10),
    ),
    at(
      { x: 1130, y: 430, turn: 35 },
      rect(-46, -190, 92, 150, COLOUR.teal, 14),
      rect(-46, -60, 92, 40, COLOUR.stone),
      rect(-46, -24, 92, 80, COLOUR.coral, 20),
    ),
    repeat(5, (index) =>
      circle(1060 + index * 34, 560 + (index % 2) * 22, 8 + (index % 3) * 3, COLOUR.coral),
    ),
  ].join('');

const banknote = (x: number, y: number, turn: number): string =>
  at(
    { x, y, turn },
    rect(-130, -62, 260, 124, COLOUR.moss, 12),
    rect(-114, -46, 228, 92, COLOUR.cream, 8),
    circle(0, 0, 34, COLOUR.leaf),
    star(0, 0, 16, COLOUR.cream),
  );

export const moneyPrinter = (): string =>
  [
    backdrop('cold'),
    shadow(800, 980, 420, 24),
    banknote(800, 250, -6),
    banknote(560, 210, 14),
    banknote(1060, 230, -18),
    rect(470, 440, 660, 360, COLOUR.teal, 50),
    rect(540, 370, 520, 110, COLOUR.deep, 30),
    rect(600, 404, 400, 30, COLOUR.ink, 15),
    rect(530, 530, 240, 190, COLOUR.mist, 24),
    tick(650, 622, 0.9, COLOUR.leaf),
    circle(900, 590, 52, COLOUR.coral),
    circle(1030, 590, 34, COLOUR.gold),
    rect(850, 680, 230, 30, COLOUR.deep, 15),
    rect(560, 740, 480, 34, COLOUR.ink, 17),
    banknote(800, 850, 3),
    rect(540, 800, 60, 160, COLOUR.deep, 16),
    rect(1000, 800, 60, 160, COLOUR.deep, 16),
    circle(1150, 520, 46, COLOUR.gold),
    stroke('M1130,560 L1170,640', COLOUR.brass, 26),
  ].join('');

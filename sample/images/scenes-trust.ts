/** Pictures about integrity, caution and reading. */
import { plant } from './nature';
import { COLOUR } from './palette';
import { person } from './people';
import { at, circle, path, rect, repeat, shadow, stroke, tick } from './shapes';
import { cup, padlock, phone, sheet, shield, star, warning } from './things';

const giftBox = (x: number, y: number, scale: number): string =>
  at(
    { x, y, scale },
    rect(-130, -170, 260, 170, COLOUR.coral, 14),
    rect(-150, -220, 300, 66, COLOUR.brick, 14),
    rect(-24, -220, 48, 220, COLOUR.gold),
    path('M0,-220 C-120,-330 -150,-210 0,-220 C150,-210 120,-330 0,-220 Z', COLOUR.gold),
  );

export const refusedGift = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.cream),
    circle(800, 520, 420, COLOUR.rose),
    shadow(800, 940, 420, 24),
    giftBox(590, 830, 1.2),
    path('M300,850 L470,830 L760,830 Q800,850 770,880 L500,940 L300,960 Z', COLOUR.skinC),
    rect(180, 836, 160, 140, COLOUR.plum, 20),
    at(
      { x: 1030, y: 560 },
      rect(40, 180, 170, 400, COLOUR.teal, 40),
      rect(30, 160, 190, 60, COLOUR.cream, 20),
      rect(20, -40, 200, 240, COLOUR.skinB, 80),
      repeat(4, (index) =>
        rect(22 + index * 50, [-170, -210, -200, -150][index] ?? -170, 44, 220, COLOUR.skinB, 22),
      ),
      at({ x: 30, y: 110, turn: -48 }, rect(-22, -130, 46, 150, COLOUR.skinB, 23)),
    ),
    repeat(3, (index) =>
      stroke(`M${880 - index * 6},${420 + index * 90} l-50,${-16 + index * 16}`, COLOUR.coral, 14),
    ),
  ].join('');

export const reporterShield = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.mist),
    circle(800, 530, 440, COLOUR.sky),
    person({ x: 800, y: 1067, scale: 2.1, shirt: COLOUR.coral, head: 'hijab', cloth: COLOUR.gold }),
    shield(800, 865, 0.98),
    tick(800, 855, 1.6, COLOUR.white),
    at(
      { x: 420, y: 420 },
      path(
        'M-130,-90 Q-130,-120 -100,-120 L100,-120 Q130,-120 130,-90 L130,40 Q130,70 100,70 L40,70 L10,120 L-10,70 L-100,70 Q-130,70 -130,40 Z',
        COLOUR.white,
      ),
      rect(-80, -70, 160, 20, COLOUR.stone, 10),
      rect(-80, -24, 110, 20, COLOUR.stone, 10),
    ),
    padlock(1180, 420, 0.9),
  ].join('');

export const phoneWarning = (): string =>
  [
    rect(0, 0, 1600, 1200, COLOUR.cream),
    circle(800, 600, 470, COLOUR.sand),
    repeat(3, (index) =>
      stroke(
        `M${500 - index * 60},${430 - index * 10} Q${460 - index * 66},600 ${500 - index * 60},${770 + index * 10}`,
        COLOUR.coral,
        16,
      ),
    ),
    repeat(3, (index) =>
      stroke(
        `M${1100 + index * 60},${430 - index * 10} Q${1140 + index * 66},600 ${1100 + index * 60},${770 + index * 10}`,
        COLOUR.coral,
        16,
      ),
    ),
    shadow(800, 1065, 260, 22),
    phone(
      800,
      610,
      1.3,
      warning(0, -90, 0.95) +
        rect(-104, 50, 208, 26, COLOUR.ink, 13) +
        rect(-80, 96, 160, 18, COLOUR.stone, 9) +
        rect(-110, 160, 100, 64, COLOUR.stone, 32) +
        rect(10, 160, 100, 64, COLOUR.leaf, 32),
    ),
  ].join('');

export const scamBubble = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.teal),
    circle(800, 520, 430, COLOUR.deep),
    path(
      'M420,300 Q420,250 470,250 L1040,250 Q1090,250 1090,300 L1090,560 Q1090,610 1040,610 L590,610 L480,710 L500,610 L470,610 Q420,610 420,560 Z',
      COLOUR.white,
    ),
    rect(490, 320, 380, 30, COLOUR.stone, 15),
    rect(490, 380, 440, 30, COLOUR.stone, 15),
    rect(490, 470, 360, 84, COLOUR.coral, 42),
    stroke('M1000,-20 L1000,500 C1000,640 800,640 800,540 L800,520', COLOUR.gold, 20),
    stroke('M800,520 l-34,34 M800,520 l34,30', COLOUR.gold, 20),
    path(
      'M1140,650 Q1180,650 1180,690 L1180,800 Q1180,840 1140,840 L1130,840 L1140,900 L1070,840 L760,840 Q720,840 720,800 L720,690 Q720,650 760,650 Z',
      COLOUR.mist,
    ),
    warning(820, 748, 0.55),
    rect(910, 706, 210, 24, COLOUR.deep, 12),
    rect(910, 752, 150, 24, COLOUR.deep, 12),
  ].join('');

export const letterAndPen = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.sand),
    circle(800, 520, 430, COLOUR.cream),
    shadow(780, 930, 420, 22),
    at({ x: 470, y: 250, turn: -6 }, sheet(0, 0, 470, 620, 11, COLOUR.stone, COLOUR.rose)),
    stroke('M520,420 L880,382 M526,508 L890,470 M534,596 L900,558', COLOUR.coral, 12),
    at({ x: 770, y: 330, turn: 5 }, sheet(0, 0, 360, 480, 3, COLOUR.teal)),
    circle(900, 650, 34, COLOUR.coral),
    at(
      { x: 1080, y: 620, turn: 32 },
      rect(-24, -330, 48, 320, COLOUR.deep, 16),
      path('M-24,-14 L24,-14 L0,70 Z', COLOUR.gold),
      rect(-24, -280, 48, 26, COLOUR.gold),
    ),
    cup(1270, 900, 1.2),
  ].join('');

const ideaCards = (): string =>
  [
    repeat(3, (index) =>
      rect(
        450 + index * 250,
        130,
        200,
        140,
        [COLOUR.gold, COLOUR.coral, COLOUR.aqua][index] ?? COLOUR.gold,
        18,
      ),
    ),
    star(550, 200, 40, COLOUR.cream),
    path('M770,160 L770,240 L840,200 Z', COLOUR.cream),
    stroke('M1010,230 L1040,190 L1070,210 L1100,165', COLOUR.cream, 12),
  ].join('');

export const internsDesk = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.mist),
    circle(800, 480, 420, COLOUR.sky),
    ideaCards(),
    person({
      x: 600,
      y: 800,
      scale: 1.35,
      shirt: COLOUR.coral,
      head: 'hair',
      skin: COLOUR.skinC,
      hasGlasses: true,
    }),
    person({
      x: 990,
      y: 800,
      scale: 1.35,
      shirt: COLOUR.forest,
      head: 'hijab',
      cloth: COLOUR.rose,
      skin: COLOUR.skinB,
    }),
    rect(0, 780, 1600, 60, COLOUR.brass),
    rect(0, 836, 1600, 240, COLOUR.tan),
    path('M500,780 L530,590 L720,590 L750,780 Z', COLOUR.deep),
    circle(625, 690, 18, COLOUR.aqua),
    path('M880,780 L900,610 L1090,610 L1110,780 Z', COLOUR.ink),
    circle(995, 700, 18, COLOUR.aqua),
    cup(820, 782, 0.9),
    plant(300, 790, 1.1),
    plant(1310, 790, 1.1),
  ].join('');

export const surveyStars = (): string =>
  [
    rect(0, 0, 1600, 1200, COLOUR.cream),
    circle(800, 560, 450, COLOUR.mist),
    repeat(5, (index) =>
      star(
        480 + index * 160,
        330 - Math.abs(index - 2) * -26,
        72,
        index < 4 ? COLOUR.gold : COLOUR.stone,
      ),
    ),
    repeat(4, (index) => {
      const height = [360, 320, 270, 200][index] ?? 200;
      const colour = [COLOUR.teal, COLOUR.aqua, COLOUR.leaf, COLOUR.coral][index] ?? COLOUR.teal;
      return rect(510 + index * 155, 900 - height, 110, height, colour, 16);
    }),
    rect(450, 896, 700, 22, COLOUR.ink, 11),
    shadow(800, 960, 400, 20),
  ].join('');

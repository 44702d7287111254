/** Pictures of the town, the village and the way of the money. */
import { boat, flag, mosque, office, stiltHouse } from './buildings';
import { bush, cloud, ground, hills, palm, rice, sea, sun } from './nature';
import { COLOUR } from './palette';
import { at, circle, dashes, faded, path, rect, repeat, shadow, stroke, tick } from './shapes';
import { coin, phone } from './things';

export const officeByTheBay = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.mist),
    sun(1180, 250, 95),
    cloud(330, 220, 1.1),
    cloud(1420, 400, 0.8),
    hills(540, COLOUR.aqua, -60),
    hills(640, COLOUR.moss, 120),
    rect(0, 700, 1600, 60, COLOUR.teal),
    repeat(9, (index) => stroke(`M${60 + index * 180},732 q20,-14 40,0 t40,0`, COLOUR.aqua, 6)),
    ground(756, COLOUR.leaf),
    path('M640,1067 L740,850 L860,850 L960,1067 Z', COLOUR.sand),
    palm(180, 890, 1.15),
    palm(1440, 900, 1.05),
    office(800, 860, 0.98),
    flag(1290, 880, 1.1),
    bush(330, 890, 0.9, COLOUR.forest),
    bush(1250, 890, 0.7, COLOUR.forest),
    bush(470, 1010, 0.8, COLOUR.moss),
    bush(1130, 1010, 0.8, COLOUR.moss),
  ].join('');

const ROAD =
  'M300,1067 C520,930 300,800 620,760 C900,726 820,640 1010,600 C1120,576 1120,540 1150,520';

export const moneysRoad = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.sky),
    sun(800, 250, 110),
    cloud(340, 200),
    cloud(1300, 190, 0.9),
    hills(470, COLOUR.aqua, 40),
    hills(590, COLOUR.moss, -80),
    hills(740, COLOUR.leaf, 140),
    stroke(ROAD, COLOUR.sand, 92),
    dashes(ROAD, COLOUR.tan, 10, 26),
    at({ x: 440, y: 720, scale: 0.5 }, office(0, 0)),
    stiltHouse(1120, 560, 0.62),
    stiltHouse(1330, 620, 0.5, COLOUR.sand),
    palm(980, 560, 0.6),
    palm(1480, 650, 0.8),
    palm(110, 840, 0.9),
    shadow(470, 960, 70, 14),
    coin(470, 890, 70),
    shadow(700, 786, 52, 12),
    coin(700, 736, 52),
    shadow(880, 690, 40, 10),
    coin(880, 652, 38),
    shadow(1030, 618, 28, 8),
    coin(1030, 590, 27),
    rice(900, 960, 14, COLOUR.forest),
    rice(960, 1040, 12, COLOUR.forest),
  ].join('');

const paidScreen = [
  circle(0, -90, 96, COLOUR.leaf),
  tick(0, -90, 1.2, COLOUR.white),
  rect(-96, 50, 192, 26, COLOUR.deep, 13),
  rect(-70, 100, 140, 18, COLOUR.stone, 9),
  rect(-100, 170, 200, 64, COLOUR.gold, 32),
].join('');

export const cashlessVillage = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.cream),
    sun(1210, 260, 120, COLOUR.rose),
    cloud(320, 230),
    hills(610, COLOUR.moss, 90),
    ground(780, COLOUR.leaf),
    stiltHouse(430, 830, 0.95),
    stiltHouse(1230, 820, 0.78, COLOUR.sand),
    palm(130, 850, 1.05),
    palm(1490, 850, 1),
    rice(60, 1000, 34, COLOUR.forest),
    dashes('M560,420 C640,250 700,250 740,330', COLOUR.brass, 12, 20),
    coin(545, 400, 56),
    coin(470, 300, 36),
    shadow(830, 1010, 230, 22),
    phone(830, 640, 1.08, paidScreen),
    dashes('M1020,430 C1090,330 1130,350 1180,430', COLOUR.brass, 12, 20),
    coin(1120, 320, 44),
  ].join('');

export const harbourAtDusk = (): string =>
  [
    rect(0, 0, 1600, 1067, COLOUR.sand),
    circle(800, 700, 640, COLOUR.rose),
    faded(0.3, circle(800, 700, 500, COLOUR.coral)),
    faded(0.5, circle(800, 700, 370, COLOUR.coral)),
    hills(600, COLOUR.plum, -100),
    mosque(800, 720, 0.98),
    rect(0, 700, 1600, 30, COLOUR.forest),
    palm(250, 720, 0.8),
    palm(340, 724, 0.62),
    palm(1330, 722, 0.76),
    sea(724, COLOUR.deep, COLOUR.teal),
    repeat(7, (index) =>
      rect(800 - (220 - index * 26) / 2, 756 + index * 40, 220 - index * 26, 12, COLOUR.coral, 6),
    ),
    boat(520, 880, 0.95),
    boat(1090, 830, 0.72, COLOUR.teal),
    boat(880, 990, 1.1, COLOUR.brick),
  ].join('');

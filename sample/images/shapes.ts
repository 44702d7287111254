/** The few SVG elements that the pictures are made of. Coordinates are pixels of the finished picture. */
import { COLOUR, type Colour } from './palette';

export const rect = (
  x: number,
  y: number,
  w: number,
  h: number,
  fill: Colour,
  radius = 0,
): string => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`;

export const circle = (cx: number, cy: number, r: number, fill: Colour): string =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`;

export const ellipse = (cx: number, cy: number, rx: number, ry: number, fill: Colour): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const path = (d: string, fill: Colour): string => `<path d="${d}" fill="${fill}"/>`;

/** An open line with round ends. */
export const stroke = (d: string, colour: Colour, width: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A dashed line with round dashes. */
export const dashes = (d: string, colour: Colour, width: number, gap: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-dasharray="${gap} ${gap * 1.6}"/>`;

export const ring = (cx: number, cy: number, r: number, colour: Colour, width: number): string =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** Children at another place, size (1 is as drawn) and angle in degrees. */
export const at = (
  place: {
    readonly x: number;
    readonly y: number;
    readonly scale?: number;
    readonly turn?: number;
  },
  ...children: readonly string[]
): string =>
  `<g transform="translate(${place.x} ${place.y}) rotate(${place.turn ?? 0}) scale(${place.scale ?? 1})">${children.join('')}</g>`;

/** Children mirrored left to right around x = 0 of their own place. */
export const mirrored = (x: number, y: number, ...children: readonly string[]): string =>
  `<g transform="translate(${x} ${y}) scale(-1 1)">${children.join('')}</g>`;

/** Children seen through: 0 is invisible, 1 is solid. */
export const faded = (opacity: number, ...children: readonly string[]): string =>
  `<g opacity="${opacity}">${children.join('')}</g>`;

/** The soft shadow on which a thing stands. */
export const shadow = (cx: number, cy: number, rx: number, ry = 16): string =>
  faded(0.14, ellipse(cx, cy, rx, ry, COLOUR.ink));

/** `count` drawings, each told its index. */
export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** The tick of something approved, about 100 pixels wide around its place. */
export const tick = (x: number, y: number, scale: number, colour: Colour): string =>
  at({ x, y, scale }, stroke('M-46,2 L-14,36 L48,-34', colour, 22));

/** The cross of something refused, about 80 pixels wide around its place. */
export const cross = (x: number, y: number, scale: number, colour: Colour): string =>
  at({ x, y, scale }, stroke('M-34,-34 L34,34 M34,-34 L-34,34', colour, 22));

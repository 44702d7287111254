/**
 * The letters of HOAKS as filled outlines on a grid of 100 units' height, so that the stamp needs no font of the host.
 * `advance` is the width of the letter on that grid.
 */
const LETTERS = [
  { advance: 72, outline: 'M0 0H22V39H50V0H72V100H50V61H22V100H0Z' },
  {
    advance: 76,
    outline:
      'M0 38A38 38 0 0 1 76 38V62A38 38 0 0 1 0 62ZM22 38V62A16 16 0 0 0 54 62V38A16 16 0 0 0 22 38Z',
  },
  { advance: 78, outline: 'M27 0H51L78 100H55L50 81H28L23 100H0ZM39 28L33 62H45Z' },
  { advance: 79, outline: 'M0 0H22V40L49 0H76L42 47L79 100H52L27 65L22 72V100H0Z' },
  {
    advance: 72,
    outline:
      'M72 31V29A29 29 0 0 0 43 0H29A29 29 0 0 0 0 29V32A29 29 0 0 0 29 61H43A7 7 0 0 1 50 68V71A7 7 0 0 1 43 78' +
      'H29A7 7 0 0 1 22 71V69H0V71A29 29 0 0 0 29 100H43A29 29 0 0 0 72 71V68A29 29 0 0 0 43 39H29A7 7 0 0 1 22 32' +
      'V29A7 7 0 0 1 29 22H43A7 7 0 0 1 50 29V31Z',
  },
] as const;

const LETTER_GAP = 12;
const LETTER_HEIGHT = 100;
const WORD_WIDTH =
  LETTERS.reduce((sum, letter) => sum + letter.advance, 0) + LETTER_GAP * (LETTERS.length - 1);

/** Room between the word and the inner edge of the stamp's frame, on the letters' grid. */
const PADDING = 30;
const FRAME_WIDTH = WORD_WIDTH + PADDING * 2;
const FRAME_HEIGHT = LETTER_HEIGHT + PADDING * 2;
const BAND_HEIGHT = FRAME_HEIGHT + 72;

/** A red that keeps 5.9:1 against the white under it, above the 4.5:1 of WCAG 2.2. */
const RED = '#c8102e';
const WHITE = '#fff';
/** Upwards, as a stamp is put on paper; steep enough not to be taken for a caption, flat enough to fill a 1.91:1 picture. */
const TILT_DEGREES = -14;
/** Share of the picture's width that the frame takes: readable in a profile grid, where a picture is about 120 pixels wide. */
const FRAME_SHARE = 0.84;

const placeWord = (): string => {
  let left = -WORD_WIDTH / 2;
  return LETTERS.map(({ advance, outline }) => {
    const letter = `<path transform="translate(${left} ${-LETTER_HEIGHT / 2})" d="${outline}"/>`;
    left += advance + LETTER_GAP;
    return letter;
  }).join('');
};

interface Pen {
  readonly colour: string;
  readonly width: number;
}

/** A rectangle around the middle of the drawing; `fill` is the opacity of white inside it. */
const centredRect = (input: {
  readonly width: number;
  readonly height: number;
  readonly pen: Pen;
  readonly fill?: number;
  readonly radius?: number;
}): string => {
  const { width, height, pen, fill = 0, radius = 0 } = input;
  return (
    `<rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="${radius}" ` +
    `fill="#fff" fill-opacity="${fill}" stroke="${pen.colour}" stroke-width="${pen.width}"/>`
  );
};

/** Everything red has a white rim under it, so that it stays visible on a red picture. */
const drawBand = (width: number): string => {
  const band = { width, height: BAND_HEIGHT };
  return (
    centredRect({ ...band, fill: 0.55, pen: { colour: WHITE, width: 15 } }) +
    centredRect({ ...band, pen: { colour: RED, width: 7 } })
  );
};

const drawFrame = (): string => {
  const outer = { width: FRAME_WIDTH, height: FRAME_HEIGHT, radius: 14 };
  const inner = { width: FRAME_WIDTH - 26, height: FRAME_HEIGHT - 26, radius: 7 };
  return (
    centredRect({ ...outer, fill: 0.95, pen: { colour: WHITE, width: 21 } }) +
    centredRect({ ...outer, pen: { colour: RED, width: 11 } }) +
    centredRect({ ...inner, pen: { colour: RED, width: 3 } })
  );
};

const drawEdge = (width: number, height: number): string => {
  const pen = Math.round(Math.min(width, height) * 0.022);
  const edge = { width: width - pen, height: height - pen };
  return (
    centredRect({ ...edge, pen: { colour: WHITE, width: pen * 1.6 } }) +
    centredRect({ ...edge, pen: { colour: RED, width: pen } })
  );
};

/** A picture taller than this many widths gets a second stamp, and so on: half of a long screenshot must carry one too. */
const WIDTHS_PER_STAMP = 1.4;

/** Height of the tilted frame, which has to fit into a wide picture. */
const TILT = (Math.abs(TILT_DEGREES) * Math.PI) / 180;
const TILTED_HEIGHT = FRAME_WIDTH * Math.sin(TILT) + FRAME_HEIGHT * Math.cos(TILT);

/**
 * The word HOAKS as an SVG of the given pixels, to lay over a picture: a red frame along the edges, a white band from
 * edge to edge with red rims, and on it the tilted word in a double frame. No text elements, no fonts, no links.
 */
export const hoaxStampSvg = (size: { readonly width: number; readonly height: number }): string => {
  const { width, height } = size;
  const stamps = Math.max(1, Math.round(height / (width * WIDTHS_PER_STAMP)));
  const room = height / stamps;
  const scale = Math.min((width * FRAME_SHARE) / FRAME_WIDTH, (room * 0.9) / TILTED_HEIGHT);
  // Long enough to leave the picture on both sides at every tilt.
  const bandWidth = ((width + height) * 2) / scale;
  const atEach = (drawing: string): string =>
    Array.from(
      { length: stamps },
      (_, index) =>
        `<g transform="translate(${width / 2} ${room * (index + 0.5)}) rotate(${TILT_DEGREES}) scale(${scale})">${drawing}</g>`,
    ).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    atEach(drawBand(bandWidth)) +
    `<g transform="translate(${width / 2} ${height / 2})">${drawEdge(width, height)}</g>` +
    atEach(`${drawFrame()}<g fill="${RED}" fill-rule="evenodd">${placeWord()}</g>`) +
    '</svg>'
  );
};

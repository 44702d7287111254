/** The colours of every sample picture: sea, rice, brass, coral and night. */
export const COLOUR = {
  ink: '#16303B',
  deep: '#0E4A58',
  teal: '#1C7C86',
  aqua: '#6FBFBC',
  mist: '#CFE8E3',
  sky: '#E6F3EF',
  cream: '#FFF7E8',
  sand: '#F3E2C4',
  tan: '#DDB98A',
  gold: '#F2B134',
  brass: '#C98A1B',
  coral: '#E8603C',
  brick: '#B8432A',
  rose: '#F7C9B6',
  leaf: '#5E9F5B',
  forest: '#2F6B52',
  moss: '#A9CB8E',
  night: '#12303F',
  plum: '#5B3A5E',
  white: '#FFFFFF',
  stone: '#B9C4C4',
  skinA: '#C98E63',
  skinB: '#A86F48',
  skinC: '#DDAA80',
  red: '#D3312B',
} as const;

/** A colour of the palette, as CSS writes it. */
export type Colour = (typeof COLOUR)[keyof typeof COLOUR];

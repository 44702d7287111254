/** People seen from the chest up: 340 pixels tall at scale 1, standing on their place. */
import { COLOUR, type Colour } from './palette';
import { at, circle, ellipse, faded, path, rect, ring, stroke } from './shapes';

export type Headwear = 'hijab' | 'peci' | 'hair' | 'grey';

export interface PersonLook {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly skin?: Colour;
  readonly shirt: Colour;
  readonly head: Headwear;
  /** Colour of the headscarf or cap. */
  readonly cloth?: Colour;
  readonly hasGlasses?: boolean;
}

const TORSO = 'M-124,0 C-124,-128 -92,-172 0,-172 C92,-172 124,-128 124,0 Z';
const HIJAB_BACK =
  'M0,-338 C-92,-338 -96,-250 -86,-200 C-92,-150 -104,-136 -78,-104 C-34,-76 34,-76 78,-104 C104,-136 92,-150 86,-200 C96,-250 92,-338 0,-338 Z';
const PECI = 'M-60,-272 L-54,-336 Q0,-350 54,-336 L60,-272 Q0,-290 -60,-272 Z';
const HAIR =
  'M-64,-226 C-82,-336 82,-336 64,-226 C56,-272 20,-284 -10,-284 C-36,-284 -56,-268 -64,-226 Z';

const face = (look: PersonLook): string => {
  const skin = look.skin ?? COLOUR.skinA;
  return [
    ellipse(0, -240, look.head === 'hijab' ? 52 : 60, look.head === 'hijab' ? 60 : 68, skin),
    circle(-20, -240, 6, COLOUR.ink),
    circle(20, -240, 6, COLOUR.ink),
    stroke('M-16,-210 Q0,-196 16,-210', COLOUR.ink, 6),
    faded(0.3, circle(-32, -220, 10, COLOUR.coral), circle(32, -220, 10, COLOUR.coral)),
    look.hasGlasses === true
      ? ring(-21, -240, 18, COLOUR.ink, 5) +
        ring(21, -240, 18, COLOUR.ink, 5) +
        stroke('M-4,-242 L4,-242', COLOUR.ink, 5)
      : '',
  ].join('');
};

/** One person with a calm, friendly face. */
export const person = (look: PersonLook): string => {
  const skin = look.skin ?? COLOUR.skinA;
  const cloth = look.cloth ?? COLOUR.deep;
  const place = { x: look.x, y: look.y, scale: look.scale ?? 1 };
  const torso = path(TORSO, look.shirt);
  if (look.head === 'hijab') return at(place, torso, path(HIJAB_BACK, cloth), face(look));
  const collar = path('M-34,-170 L0,-128 L34,-170 L22,-182 L-22,-182 Z', COLOUR.white);
  const neck = rect(-24, -206, 48, 44, skin, 12);
  const hair =
    look.head === 'peci'
      ? path(PECI, look.cloth ?? COLOUR.night)
      : path(HAIR, look.head === 'grey' ? COLOUR.stone : COLOUR.night);
  return at(place, torso, collar, neck, face(look), hair);
};

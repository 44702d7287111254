// Flags, key caps, and whatever Unicode shows as a picture by itself or through the variation selector. A joined
// family or a skin tone is part of one emoji; ©, ™ and ✓ are text.
const EMOJI =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*/gu;

/** The number of emoji that a reader sees in a text. */
export const countEmoji = (text: string): number => text.match(EMOJI)?.length ?? 0;

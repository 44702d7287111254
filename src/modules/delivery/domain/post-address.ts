const parse = (address: string): URL | undefined =>
  URL.canParse(address) ? new URL(address) : undefined;

const placeOf = ({ hostname, pathname }: URL): string =>
  `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;

/**
 * True where a pasted address leads to the post of a known one: people copy addresses with `www.`, a slash at the end, or
 * marks of where they were shared. What the known address has behind its `?` must be there too.
 */
export const isSameAddress = (known: string, pasted: string): boolean => {
  const left = parse(known);
  const right = parse(pasted);
  if (left === undefined || right === undefined || placeOf(left) !== placeOf(right)) return false;
  return Array.from(left.searchParams).every(
    ([name, value]) => right.searchParams.get(name) === value,
  );
};

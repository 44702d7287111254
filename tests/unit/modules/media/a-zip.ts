const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** An archive with entries of these names, stored uncompressed; `first` is the content of the first one. */
export const aZip = (names: readonly string[], first = ''): Uint8Array => {
  const local: number[] = [];
  const directory: number[] = [];
  names.forEach((name, index) => {
    const content = index === 0 ? ascii(first) : [];
    const sizes = [...u32(content.length), ...u32(content.length)];
    const common = [...u16(20), ...u16(0), ...u16(0), ...u32(0), ...u32(0), ...sizes];
    const offset = local.length;
    local.push(...u32(0x04034b50), ...common, ...u16(name.length), ...u16(0));
    local.push(...ascii(name), ...content);
    directory.push(...u32(0x02014b50), ...u16(20), ...common, ...u16(name.length), ...u16(0));
    directory.push(...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset), ...ascii(name));
  });
  const counts = [...u16(names.length), ...u16(names.length)];
  const end = [...u32(0x06054b50), ...u16(0), ...u16(0), ...counts, ...u32(directory.length)];
  return Uint8Array.from([...local, ...directory, ...end, ...u32(local.length), ...u16(0)]);
};

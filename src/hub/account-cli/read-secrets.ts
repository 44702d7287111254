import { z } from 'zod';
import { fail, succeed, type Result } from '../../kernel/result';

const MAX_BYTES = 64 * 1024; // tokens have some hundred characters

/** Standard input, as far as it is read here. */
export interface SecretInput extends AsyncIterable<Buffer | string> {
  /** True where a person would type: what is typed is seen on the screen. */
  readonly isTTY?: boolean;
}

const readAll = async (input: SecretInput): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parseJson = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

/**
 * Reads the secrets of an account: one JSON object with exactly these fields. A failure says what should stand there, and
 * repeats nothing of what does.
 */
export const readSecrets = async (
  input: SecretInput,
  fields: readonly string[],
): Promise<Result<Readonly<Record<string, string>>, string>> => {
  if (fields.length === 0) return succeed({});
  const form = `{ ${fields.map((field) => `"${field}": "…"`).join(', ')} }`;
  if (input.isTTY === true) {
    return fail(
      `The secrets are read from standard input, and what you type here would be seen. Put ${form} into a file that only you can read, and give it with "< secrets.json".`,
    );
  }
  const schema = z.strictObject(
    Object.fromEntries(fields.map((field) => [field, z.string().trim().min(1)])),
  );
  const parsed = schema.safeParse(parseJson(await readAll(input)));
  return parsed.success
    ? succeed(parsed.data)
    : fail(`Standard input should be one JSON object, ${form}, and nothing else.`);
};

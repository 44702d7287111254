import { Banner } from './banner';
import type { Refusal } from './refusal';
import { useWords } from './use-words';

/** Says why what a person asked for was not done; nothing where nothing was refused. */
export const RefusalBanner = ({ refusal }: { readonly refusal: Refusal | undefined }) => {
  const { say } = useWords();
  if (refusal === undefined) return null;
  const fallback = refusal.code === 'forbidden' ? 'hub.load.forbidden' : 'hub.refusal.unclear';
  return (
    <Banner
      tone="error"
      role="alert"
      title={refusal.message === '' ? say(fallback) : refusal.message}
    />
  );
};

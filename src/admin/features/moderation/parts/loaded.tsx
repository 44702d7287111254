import type { ReactNode } from 'react';
import { Banner } from '../../shared/banner';
import { LoadFailure } from '../../shared/load-failure';
import { PageLoader } from '../../shared/page-loader';
import { toLoadFailure } from '../../shared/request-failure';
import { useWords } from '../../shared/use-words';

/** Shows an answer once it is there; until then that it is on its way, or why it is not. */
export const Loaded = <Answer,>({
  answer,
  children,
}: {
  readonly answer: {
    /** The answer to the last question; undefined while it is on its way. */
    readonly currentData?: Answer | undefined;
    readonly error?: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (answer: Answer) => ReactNode;
}) => {
  const { say } = useWords();
  const { currentData, error, refetch } = answer;
  if (currentData === undefined) {
    return error === undefined ? (
      <PageLoader text="hub.moderation.loading" />
    ) : (
      <LoadFailure failure={toLoadFailure(error)} retry={() => void refetch()} />
    );
  }
  return (
    <>
      {error !== undefined && <Banner tone="warning" title={say('hub.load.outdated')} />}
      {children(currentData)}
    </>
  );
};

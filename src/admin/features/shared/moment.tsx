import { useMoments } from './use-moments';

/** A moment: how long ago or ahead, then exactly, on the clock of the office. */
export const Moment = ({ at, timeZone }: { readonly at: string; readonly timeZone: string }) => {
  const { exact, relative } = useMoments(timeZone);
  return (
    <time dateTime={at}>
      {relative(at)} · {exact(at)}
    </time>
  );
};

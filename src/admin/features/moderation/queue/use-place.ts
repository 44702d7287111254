import { useEffect, useRef, useState } from 'react';
import type { CaseLine } from '../data/answers';
import { stepFrom } from '../rules/shortcuts';
import { caseElementId } from './case-row';

const focusOn = (id: number): void => document.getElementById(caseElementId(id))?.focus();

/** Where somebody is in the queue: the present case, and the way to the others. */
export const usePlace = (cases: readonly CaseLine[]) => {
  const [presentId, setPresent] = useState<number | undefined>(undefined);
  const awaited = useRef<number | undefined>(undefined);
  const ids = cases.map(({ id }) => id);
  // The order in which the present case last stood: once it is decided on, the walk goes on from there.
  const order = useRef<readonly number[]>([]);
  if (presentId !== undefined && ids.includes(presentId)) order.current = ids;
  const walk = (step: 1 | -1): void => {
    const place = presentId === undefined ? undefined : { id: presentId, ids: order.current };
    const next = stepFrom(ids, place, step);
    if (next === undefined) return;
    setPresent(next);
    focusOn(next);
  };
  useEffect(() => {
    const { current: id } = awaited;
    if (id === undefined || !cases.some((one) => one.id === id)) return;
    awaited.current = undefined;
    setPresent(id);
    focusOn(id);
  }, [cases]);
  return {
    ...{ ids, walk, setPresent },
    present: cases.find(({ id }) => id === presentId),
    /** Goes to a case as soon as it is back in the queue. */
    awaitCase: (id: number | undefined): void => {
      awaited.current = id;
    },
  };
};

import { useEffect, useRef, useState } from 'react';

/**
 * After each sending, leads to the first field of a form that is wrong, so that who hears the page learns which one and
 * why.
 */
export const useLeadToFault = () => {
  const form = useRef<HTMLFormElement>(null);
  const [sendings, setSendings] = useState(0);
  useEffect(() => {
    if (sendings > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [sendings]);
  return { form, countSending: () => setSendings((count) => count + 1) };
};

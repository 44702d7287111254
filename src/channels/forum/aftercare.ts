import type { Bilingual } from '../../kernel/language';
import type { AftercareKind, Capabilities } from '../contract';

/** What can be done with a thread: the forum is in the hub's own database, so that everything can. */
export const CAPABILITIES: Capabilities = {
  edit: 'api',
  withdraw: 'api',
  // People answer in the forum itself.
  comment: 'none',
  metrics: 'none',
  readBackText: 'api',
};

const STEPS: Readonly<Record<AftercareKind, readonly Bilingual[]>> = {
  revise: [
    {
      id: 'Buka utas di forum. Bila sudah tidak ada, tidak ada yang perlu diubah di sana: tekan Selesai.',
      en: 'Open the thread in the forum. If it is gone, there is nothing to change there: press Done.',
    },
    {
      id: 'Bila masih ada dengan teks lama, mintalah pengelola hub melihat catatan server.',
      en: 'If it is there with the old text, have the operator of the hub look at the server’s log.',
    },
  ],
  withdraw: [
    {
      id: 'Buka utas di forum. Bila pembaca sudah tidak melihatnya, tekan Selesai.',
      en: 'Open the thread in the forum. If readers do not see it any more, press Done.',
    },
    {
      id: 'Bila masih terlihat, mintalah pengelola hub menyembunyikannya dan melihat catatan server.',
      en: 'If they do, have the operator of the hub hide it and look at the server’s log.',
    },
  ],
};

/** What a person does where the hub could not change its own forum: the thread is gone, or the database failed for long. */
export const manualSteps = ({ kind }: { readonly kind: AftercareKind }): readonly Bilingual[] =>
  STEPS[kind];

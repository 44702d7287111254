import type { Bilingual } from '../../kernel/language';
import type { AftercareKind, Capabilities } from '../contract';
import type { InstagramSettings } from './settings';

/**
 * What can be done with a post that is out. Meta's API edits no caption with either login; it deletes a post and shows its
 * caption with the Facebook login alone.
 */
export const capabilities = ({ loginFlavour }: InstagramSettings): Capabilities => {
  const hasFacebookLogin = loginFlavour === 'facebook';
  return {
    edit: 'manual',
    withdraw: hasFacebookLogin ? 'api' : 'manual',
    comment: 'api',
    metrics: 'api',
    readBackText: hasFacebookLogin ? 'api' : 'none',
  };
};

const OPEN: Bilingual = {
  id: 'Buka kiriman di aplikasi Instagram dengan akun kantor.',
  en: 'Open the post in the Instagram app, with the office’s account.',
};

const STEPS: Readonly<Record<AftercareKind, readonly Bilingual[]>> = {
  revise: [
    OPEN,
    {
      id: 'Ketuk titik tiga di kanan atas, pilih Edit, lalu ganti teksnya dengan teks baru di bawah ini.',
      en: 'Tap the three dots at the top right, choose Edit, and replace the caption with the new text below.',
    },
    {
      id: 'Simpan, lalu kembali ke sini dan tekan Selesai.',
      en: 'Save, then come back here and press Done.',
    },
  ],
  withdraw: [
    OPEN,
    {
      id: 'Ketuk titik tiga di kanan atas, lalu pilih Hapus.',
      en: 'Tap the three dots at the top right and choose Delete.',
    },
    {
      id: 'Pastikan kiriman sudah hilang dari profil, lalu kembali ke sini dan tekan Selesai.',
      en: 'Make sure that the post is gone from the profile, then come back here and press Done.',
    },
  ],
};

/** What a person does in the Instagram app where the API cannot. */
export const manualSteps = ({ kind }: { readonly kind: AftercareKind }): readonly Bilingual[] =>
  STEPS[kind];

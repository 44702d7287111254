import type { Bilingual } from '../../kernel/language';
import type { AftercareKind, Capabilities } from '../contract';

/** What can be done with the block under a video: it is replaced and taken out by value. Comments are left to YouTube Studio. */
export const CAPABILITIES: Capabilities = {
  edit: 'api',
  withdraw: 'api',
  comment: 'none',
  metrics: 'api',
  readBackText: 'api',
};

const OPEN: Bilingual = {
  id: 'Buka video di YouTube Studio dan pilih Detail.',
  en: 'Open the video in YouTube Studio and choose Details.',
};

const BACK: Bilingual = {
  id: 'Simpan, lalu kembali ke sini dan tekan Selesai.',
  en: 'Save, then come back here and press Done.',
};

const STEPS: Readonly<Record<AftercareKind, readonly Bilingual[]>> = {
  revise: [
    OPEN,
    {
      id: 'Ganti teks di antara kedua baris penanda Humas Hub dengan teks baru di bawah ini.',
      en: 'Replace the text between the two Humas Hub marker lines with the new text below.',
    },
    BACK,
  ],
  withdraw: [
    OPEN,
    {
      id: 'Hapus teks dari Humas Hub beserta setiap baris penandanya, juga pada terjemahan deskripsi. Baris penanda mungkin ganda, atau tinggal satu.',
      en: 'Delete the text from Humas Hub together with each of its marker lines, in translations of the description too. A marker line may be doubled or missing.',
    },
    BACK,
  ],
};

/** What a person does in YouTube Studio where the hub cannot. */
export const manualSteps = ({ kind }: { readonly kind: AftercareKind }): readonly Bilingual[] =>
  STEPS[kind];

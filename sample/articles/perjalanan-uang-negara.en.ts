import { h2, link, ol, p, quote, ul } from '../blocks';
import { REPORT_URL } from '../links';
import type { SampleArticleLocalisation } from '../types';

export const moneysJourneyInEnglish: SampleArticleLocalisation = {
  title: 'How Public Money Travels from the Treasury to a Village',
  summary:
    'Five steps lie between a spending plan and money in an account. Here is the map, with the few terms worth knowing.',
  body: [
    p(
      'Nobody builds a village bridge with a chest of cash from the capital. The money moves from one account to the next, and each move leaves a record. Our treasury service office keeps one gate on that road: the payment gate.',
    ),
    h2('Five steps, from plan to account'),
    ol(
      'The plan is agreed. Government and parliament settle the budget for one year.',
      'The work is done. An office with a budget, called a spending unit, buys goods or pays for a service.',
      'The bill is checked. The spending unit compares the papers and issues an order to pay.',
      'The order is tested. We check three things: the claim is due, the money is there, and the account matches.',
      'The money moves. We issue a disbursement order, and the bank credits the account.',
    ),
    h2('And the village funds?'),
    p(
      'They take much the same road. The local government sends the documents, we release the money, and it arrives in the village account. From there the village spends it as its own assembly agreed.',
    ),
    p(
      'So there is always an answer to “where is the money now?”. Ask which step was the last to be finished, not who could speed it up.',
    ),
    quote('“There is no fast lane. A complete file is the fast lane.”'),
    p('Fakhrurrazi Idris, who heads our disbursement section, says this to every new treasurer.'),
    h2('What you can check'),
    ul(
      'If you are being paid: see that the name and account number on the bill match your bank book.',
      'If you live in the village: read the budget board at the village hall, and ask at the assembly.',
      'If you are a treasurer: keep the number of the disbursement order. It proves that the order went out.',
    ),
    p(
      'Every step is free of charge. If somebody asks for money to make it faster, keep the proof and ',
      link('report it to us', REPORT_URL),
      '.',
    ),
  ],
  variants: [
    {
      audience: 'senior',
      title: 'How Public Money Reaches a Village',
      summary:
        'Public money reaches a village in five steps. Each step is on record, and all are free.',
      body: [
        p(
          'Money for a village does not come in a box. It moves from one bank account to the next. Each move is written down.',
        ),
        p('Our office keeps one gate on that road. We pay public money to those it is due to.'),
        h2('The five steps'),
        ol(
          'Government and parliament agree on a plan.',
          'A public office buys goods or pays for a service.',
          'That office checks the bill and sends us an order to pay.',
          'We check the claim, the money and the account number.',
          'We send our order, and the bank pays.',
        ),
        p(
          'Village funds go much the same way. The village then spends the money as its people agreed.',
        ),
        p(
          'All of this is free. If someone asks you to pay, please do not. Keep the proof and ',
          link('tell us about it', REPORT_URL),
          '.',
        ),
      ],
      hashtags: 'PublicMoney VillageFunds',
    },
  ],
};

import type { CitizenStore, ConsentStore, NoticeStore } from './citizen-ports';
import type { PersonalData } from './ports';

const MOST_NOTICES = 10_000; // far more than a year of them

/** What this room itself holds about a citizen: profile, consents, notices. */
export const makeOwnData = ({
  citizens,
  consents,
  notices,
}: {
  readonly citizens: CitizenStore;
  readonly consents: ConsentStore;
  readonly notices: NoticeStore;
}): PersonalData => ({
  name: 'citizen',
  async collect(citizenId) {
    const found = await notices.list(citizenId, { limit: MOST_NOTICES });
    const {
      id: _id,
      userId: _userId,
      ...profile
    } = (await citizens.find(citizenId)) ?? {
      id: 0,
      userId: 0,
    };
    return {
      profile,
      consents: await consents.ofCitizen(citizenId),
      notices: found.map(({ rowId: _rowId, ...notice }) => notice),
    };
  },
  async erase(citizenId, at) {
    await notices.removeAll(citizenId);
    await consents.withdraw(citizenId, at);
  },
});

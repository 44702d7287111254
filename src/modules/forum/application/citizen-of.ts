import { fail, succeed, type Result } from '../../../kernel/result';
import type { Citizen, CitizenBook } from '../../citizens';
import type { LimitedAct, TakeRoom } from '../../moderation';
import type { ParticipationRefusal, Visitor } from './participation-ports';

/** The citizen behind a request. */
export const citizenOf = async (
  { citizens }: { readonly citizens: Pick<CitizenBook, 'ofUser'> },
  { userId, citizen: known }: Visitor,
): Promise<Result<Citizen, ParticipationRefusal>> => {
  if (userId === undefined) return fail({ code: 'sign_in_needed' });
  const citizen = known ?? (await citizens.ofUser(userId));
  return citizen === undefined ? fail({ code: 'profile_needed' }) : succeed(citizen);
};

/** How limits and reporters name a citizen. */
export const nameOfCitizen = ({ id }: Pick<Citizen, 'id'>): string => `citizen:${String(id)}`;

/** Room for an act of a citizen; without it nothing else is looked at, whatever was sent. */
export const roomFor = async (
  { takeRoom }: { readonly takeRoom: TakeRoom },
  { act, citizen }: { readonly act: LimitedAct; readonly citizen: Pick<Citizen, 'id'> },
): Promise<Result<undefined, ParticipationRefusal>> => {
  const seconds = await takeRoom({ act, who: nameOfCitizen(citizen) });
  return seconds === undefined
    ? succeed(undefined)
    : fail({ code: 'too_many_acts', limit: seconds });
};

import { expect, it, jest } from '@jest/globals';
import { ChangeAnswers } from '#application/events/forms/change-answers';
import { SEATS_PER_HOUR } from '#application/events/registrations/seats-per-hour.policy';
import { TakeOfferedSeat } from '#application/events/registrations/take-offered-seat';

const unitOfWork = { run: jest.fn() };
const refusal = new Error('too many');
const hit = jest.fn(async (..._counted: unknown[]) => {
  throw refusal;
});
const parts = [{}, {}, { hit }, {}, unitOfWork] as unknown as ConstructorParameters<typeof TakeOfferedSeat>;
const command = { actor: { mustBeMember: () => 'lea' }, gatheringId: 'one', given: [] } as never;

it.each([new TakeOfferedSeat(...parts), new ChangeAnswers(...parts)])(
  'whoever has done too much with their seats in an hour does not wait for the row of the event',
  async (deed) => {
    await expect(deed.execute(command)).rejects.toBe(refusal);
    expect(hit).toHaveBeenLastCalledWith(SEATS_PER_HOUR, 'lea');
    expect(unitOfWork.run).not.toHaveBeenCalled();
  },
);

import { touchesWorkflowFields } from '../../../../src/modules/editorial';

describe('the fields of the workflow', () => {
  it('are named where somebody sends them, empty ones too', () => {
    const data = { title: 'x', withdrawal: null, changeNotes: [], firstPublishedAt: undefined };
    expect(touchesWorkflowFields(data)).toEqual(['changeNotes', 'firstPublishedAt', 'withdrawal']);
  });

  it('are not found where nobody sends them', () => {
    expect(touchesWorkflowFields({ title: 'x' })).toEqual([]);
  });
});

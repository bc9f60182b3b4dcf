import { computed } from 'vue';
import { useRecord } from '../../platform/client/index.ts';
import { useFormat } from '../../platform/ui/index.ts';
import { meetingApi } from './meeting.contract.ts';

/** The newest meetings, to choose one from. */
export function useMeetings() {
  const format = useFormat();
  const record = useRecord(meetingApi.list, () => ({ query: { limit: 200 } }));
  const meetings = computed(() => record.data.value?.items ?? []);
  const choices = computed(() => meetings.value.map(({ id, title }) => ({ value: id, label: format.text(title) })));
  return { ...record, meetings, choices };
}

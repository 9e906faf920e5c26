import { Select } from 'antd';
import { useFormats } from '../../language/formats.ts';
import { message, useTexts } from '../../language/messages.ts';
import { useSession } from '../../session/session-context.tsx';
import { useStores } from '../use-stores.ts';
import { SEARCH_ICON } from '../../theme/search-icon.tsx';

const TEXTS = {
  store: message('门店', 'Store'),
  all: message('全部门店', 'All stores'),
  open: message(
    (open: string) => `在办 ${open}`,
    (open: string) => `${open} open`,
  ),
};

/** An option’s value may not be empty. */
const ALL = '*';

/** Chooses the store that is looked at, or all. */
export default function StoreSelect() {
  const t = useTexts(TEXTS);
  const { number } = useFormats();
  const { store, chooseStore } = useSession();
  const stores = useStores();
  const options = stores.map(({ id, open }) => ({
    value: id,
    label: id,
    open: t.open(number(open)),
  }));
  // An address may name a store that has no cases yet.
  const known = store === undefined || stores.some(({ id }) => id === store);
  return (
    <Select
      className="shell-store-switch"
      aria-label={t.store}
      showSearch={{ optionFilterProp: 'label', searchIcon: SEARCH_ICON }}
      value={store ?? ALL}
      onChange={(chosen) => chooseStore(chosen === ALL ? undefined : chosen)}
      options={[
        { value: ALL, label: t.all, open: '' },
        ...options,
        ...(known ? [] : [{ value: store, label: store, open: '' }]),
      ]}
      optionRender={({ data }) => (
        <span className="shell-store-option">
          <span>{data.label}</span>
          <span>{data.open}</span>
        </span>
      )}
    />
  );
}

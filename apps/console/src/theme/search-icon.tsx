import SearchOutlined from '@ant-design/icons/SearchOutlined';

/** In place of the arrow of an open list that is searched: the component’s own is announced in English. */
export const SEARCH_ICON = <SearchOutlined aria-hidden />;

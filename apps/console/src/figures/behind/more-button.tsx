import { Button } from 'antd';
import { message, useTexts } from '../../language/messages.ts';

const TEXTS = { more: message('加载更多', 'Show more') };

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** Goes on with a list where it stops. */
export function MoreButton({
  of: { hasNextPage, isFetchingNextPage, fetchNextPage },
}: {
  readonly of: Pages;
}) {
  const t = useTexts(TEXTS);
  if (!hasNextPage) return null;
  return (
    <Button block loading={isFetchingNextPage} onClick={() => void fetchNextPage()} className="figure-more">
      {t.more}
    </Button>
  );
}

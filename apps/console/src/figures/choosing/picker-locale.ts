import enGB from 'antd/es/date-picker/locale/en_GB';
import zhCN from 'antd/es/date-picker/locale/zh_CN';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/zh-cn';
import { useLanguage } from '../../language/language-context.tsx';

/** Words of the calendar, whose weeks begin on Monday in both languages, as the API’s do. */
export const usePickerLocale = () => (useLanguage().language === 'en' ? enGB : zhCN);

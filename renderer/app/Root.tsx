import { QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import enLocale from "antd/es/locale/en_US";
import thLocale from "antd/es/locale/th_TH";
import { useEffect } from "react";
import { followEvents, queryClient } from "./data/query-client";
import { useText } from "./i18n";
import { Gate } from "./shell/Gate";
import { SecretPrompt } from "./shell/SecretPrompt";
import { THEME } from "./theme";

/** Theme, language and data around everything. */
export function Root() {
  const { language } = useText();
  useEffect(followEvents, []);
  return (
    <ConfigProvider
      theme={THEME}
      locale={language === "th" ? thLocale : enLocale}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App className="pm-app" notification={{ maxCount: 3 }}>
        <QueryClientProvider client={queryClient}>
          <Gate />
          <SecretPrompt />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}

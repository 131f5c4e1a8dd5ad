// SPDX-License-Identifier: GPL-3.0-or-later
#include "connecting/redirectpage.h"

#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sentence(RedirectPage page)
{
    switch (page) {
    case RedirectPage::Done:
        return QCoreApplication::translate("RedirectPage",
                                           "Signed in. You can close this tab and go back to Postrider.");
    case RedirectPage::Refused:
        return QCoreApplication::translate("RedirectPage",
                                           "The sign-in was refused. Nothing was connected; you can close this tab.");
    case RedirectPage::NotOurs:
        return QCoreApplication::translate("RedirectPage",
                                           "This address belongs to another sign-in. Please start again in Postrider.");
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray redirectPage(RedirectPage page)
{
    return u"<!doctype html><html><head><meta charset=\"utf-8\"><title>Postrider</title><style>"
           "body{font:16px "
           "system-ui,sans-serif;display:grid;place-items:center;height:90vh;color:#1D2126;background:#F6F5F1}"
           "@media(prefers-color-scheme:dark){body{color:#ECEAE4;background:#15171B}}</style></head>"
           "<body><p>%1</p></body></html>"_s.arg(sentence(page).toHtmlEscaped())
               .toUtf8();
}

} // namespace Postrider

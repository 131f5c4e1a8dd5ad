// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/widgets.h"

#include <QUrl>

class QLineEdit;

namespace Postrider {

// Shown while somebody else is at work: the browser and the person in it, or a server. GUI thread.
class WaitCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitCard)
public:
    explicit WaitCard(QWidget *parent = nullptr);
    ~WaitCard() override;

    // Nothing to do but wait.
    void waitFor(const QString &sentence);
    // For a browser: with the code that can be pasted, the address to copy, and Cancel.
    void waitForBrowser(bool showsCode);
    void setAddress(const QUrl &address);

Q_SIGNALS:
    void cancelled();
    void codeGiven(const QString &text);
    void copied(const QString &text);

private:
    QWidget *browserPart();
    void giveCode();

    Look::Text *m_title;
    Look::Text *m_sentence;
    QWidget *m_browser = nullptr;
    QLineEdit *m_code = nullptr;
    Look::Button *m_copy = nullptr;
    Look::Button *m_cancel;
    QUrl m_address;
};

} // namespace Postrider

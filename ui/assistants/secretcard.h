// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace Postrider {

namespace Look {
class Text;
}

// A new key, the one time that it is seen. What was copied is taken from the clipboard again after a while. GUI thread.
class SecretCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SecretCard)
public:
    explicit SecretCard(QWidget *parent = nullptr);
    ~SecretCard() override;

    void show(const QString &name, const Secret &secret);

Q_SIGNALS:
    void copied();
    void done();

private:
    void copy();
    void forget();
    void clearClipboard();

    Look::Text *m_title;
    QLineEdit *m_key;
    Secret m_secret;
    QTimer m_clearing;
};

} // namespace Postrider

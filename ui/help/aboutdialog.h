// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QUrl;

namespace Postrider {

// What this program is: its sign, version, licence and where more is to be read. Open it with open() or
// show(); it deletes itself when closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AboutDialog)
public:
    explicit AboutDialog(QWidget *parent = nullptr);
    ~AboutDialog() override;

Q_SIGNALS:
    void addressAsked(const QUrl &address); // for the system's browser
    void diagnosticsAsked();                // to be copied

private:
    QWidget *link(const QString &name, const QString &text, const QString &address);
};

} // namespace Postrider

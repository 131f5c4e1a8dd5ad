// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QStringList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace Postrider {

struct Desk;

namespace Look {
class Button;
class Text;
} // namespace Look

// Folders from which a person's assistants may take pictures, videos and sound: to see, add and remove. GUI thread.
class FoldersCard final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldersCard)
public:
    explicit FoldersCard(Desk &desk, QWidget *parent = nullptr);
    ~FoldersCard() override;

    // Asks the person for a folder and calls back with its path; not at all when none is
    // chosen. At first the system's dialog.
    using Chooser = std::function<void(QWidget *parent, const std::function<void(const QString &)> &chosen)>;
    void setChooser(Chooser chooser) { m_choose = std::move(chooser); }

private:
    void read();
    void take(const Result<QStringList> &folders);
    void change(QFuture<Result<QStringList>> changed);
    void show(const QStringList &folders);
    QWidget *makeRow(const QString &folder);
    void tell(const std::optional<Error> &trouble = {});

    Desk &m_desk;
    Chooser m_choose;
    std::optional<QStringList> m_folders; // as shown; none: not read yet
    Look::Text *m_meaning;
    QVBoxLayout *m_rows;
    Look::Text *m_trouble;
    Look::Button *m_add;
};

} // namespace Postrider
